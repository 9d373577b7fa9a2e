"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { carryCartOver } from "@/lib/cart/carry-over";
import { type Failure, failed, ok, type Result } from "@/lib/result";
import { guard } from "@/lib/session/action";
import { shopperAddress } from "@/lib/session/address";
import { atLeast } from "@/lib/session/at-least";
import { answerForm } from "@/lib/session/form-answer";
import { textOf } from "@/lib/session/form-text";
import {
  askForPassword,
  confirmEmail,
  logInHere,
  type MemberLogin,
  registerHere,
} from "@/lib/session/own-pages";
import { endVerification, keepVerification, readVerification } from "@/lib/session/pending-verification";
import { countTry, forgetTries } from "@/lib/session/rate-limit";
import { safeReturnPath } from "@/lib/session/return-path";
import { startMemberSession } from "@/lib/session/write";
import { site } from "@/lib/site";
import type { LoginFormState } from "@/lib/ui/login/form-state";
import { codeInput, forgotInput, loginInput, registrationInput } from "./input";

/** Milliseconds: no answer about an account comes sooner. */
const floor = 700;

/** Logs in with e-mail and password on the shop's own page. */
export async function passwordLoginAction(_before: LoginFormState, form: FormData): Promise<LoginFormState> {
  const typed = typedIn(form, "email");
  const returnTo = safeReturnPath(textOf(form, "returnTo", 2_000), site.url);
  const result = await atLeast(
    floor,
    guard(
      loginInput,
      form,
      async ({ email, password }) => {
        const account = email.toLowerCase();
        const address = await shopperAddress();
        const mistyped = { "login: address and account": `${address} ${account}` } as const;
        const wait = await countTry({
          "login: address": address,
          ...mistyped,
          "login: account": account,
        });
        if (wait !== undefined) return failed("throttled", "TOO_MANY_TRIES", minutes(wait));
        const login = await logInHere(email, password);
        if (login.ok && login.value.kind !== "verify") await forgetTries(mistyped);
        return login.ok ? next(login.value, email, returnTo) : login;
      },
      { anybody: true },
    ),
  );
  return goOn(result, { typed, page: "/login", returnTo });
}

/** Opens an account on the shop's own page. */
export async function registerAction(_before: LoginFormState, form: FormData): Promise<LoginFormState> {
  const typed = typedIn(form, "email", "firstName", "lastName");
  const returnTo = safeReturnPath(textOf(form, "returnTo", 2_000), site.url);
  const result = await atLeast(
    floor,
    guard(
      registrationInput,
      form,
      async (input) => {
        const wait = await countTry({ "register: address": await shopperAddress() });
        if (wait !== undefined) return failed("throttled", "TOO_MANY_TRIES", minutes(wait));
        const login = await registerHere(input);
        return login.ok ? next(login.value, input.email, returnTo) : login;
      },
      { anybody: true },
    ),
  );
  return goOn(result, { typed, page: "/login/register", returnTo });
}

/** Hands in the code from the mail. */
export async function verifyAction(_before: LoginFormState, form: FormData): Promise<LoginFormState> {
  const result = await guard(codeInput, form, async ({ code }) => {
    const pending = await readVerification();
    if (!pending) return failed("not-found", "NO_VERIFICATION");
    const tries = { "code: mail": pending.stateToken } as const;
    const wait = await countTry(tries);
    if (wait !== undefined) return failed("throttled", "TOO_MANY_CODES");
    const login = await confirmEmail(pending.stateToken, code);
    if (!login.ok) return login;
    await endVerification();
    return next(login.value, pending.email, safeReturnPath(pending.returnTo, site.url));
  });
  return goOn(result, { typed: {}, page: "/login/verify" });
}

/** Has a link for a new password mailed. Says the same whether there is such an account or not. */
export async function forgotAction(_before: LoginFormState, form: FormData): Promise<LoginFormState> {
  const result = await atLeast(
    floor,
    guard(
      forgotInput,
      form,
      async ({ email }) => {
        const wait = await countTry({ "reset: address": await shopperAddress() });
        if (wait !== undefined) return failed("throttled", "TOO_MANY_TRIES", minutes(wait));
        // A fourth mail within the hour is not sent; saying so would tell a stranger something.
        if ((await countTry({ "reset: account": email.toLowerCase() })) === undefined) {
          return askForPassword(email);
        }
        return ok(undefined);
      },
      { anybody: true },
    ),
  );
  const state = result.ok ? { sent: true } : { error: result.error, typed: typedIn(form, "email") };
  return answerForm<LoginFormState>("login", state, { path: "/login/forgot" });
}

/** What comes after Wix has said yes, or yes but. */
async function next(login: MemberLogin, email: string, returnTo: `/${string}`): Promise<Result<Route>> {
  switch (login.kind) {
    case "member": {
      const { visitor, tokens } = login;
      const carried = !visitor || (await carryCartOver(visitor, tokens.accessToken));
      await startMemberSession(tokens, { keepVisitor: !carried });
      return ok(returnTo as Route);
    }
    case "verify":
      await keepVerification({ stateToken: login.stateToken, email, returnTo });
      return ok("/login/verify" as Route);
    case "approval":
      return ok("/login/pending" as Route);
  }
}

interface Sent {
  typed: Record<string, string>;
  page: "/login" | "/login/register" | "/login/verify";
  returnTo?: string;
}

/** On to the next page, or back to the form with what was wrong. */
async function goOn(result: Result<Route>, { typed, page, returnTo }: Sent): Promise<LoginFormState> {
  if (result.ok) redirect(result.value);
  return answerForm(
    "login",
    { error: result.error, typed },
    { path: page, ...(returnTo && { query: { returnTo } }) },
  );
}

/** What was typed, to be shown again. Never a password. */
function typedIn(form: FormData, ...names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, textOf(form, name)]));
}

function minutes(seconds: number): NonNullable<Failure["field"]> {
  return String(Math.max(Math.ceil(seconds / 60), 1));
}
