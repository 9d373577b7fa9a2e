import "server-only";
import pRetry from "p-retry";
import type { z } from "zod";
import { type FailureKind, failed, ok, type Result } from "@/lib/result";
import { kindOfStatus } from "./errors";

const api = "https://www.wixapis.com";

/** An account-level API key and the account it speaks for. It is handed on from call to call and kept nowhere. */
export interface AccountKey {
  apiKey: string;
  accountId: string;
}

export interface AccountCall<T> {
  method: "GET" | "POST";
  path: string;
  body?: unknown;
  /** For what belongs to one site of the account. */
  siteId?: string;
  /** What of the answer is used. */
  answer: z.ZodType<T>;
  timeoutMs?: number;
  /** May be asked again when no answer came: for reads. */
  repeatable?: boolean;
}

/**
 * Asks Wix something as the account's owner. Wix has no package for these calls.
 *
 * Fails as `unauthenticated` for a key Wix does not know, `forbidden` for one that lacks the permission, the account or
 * the site (Wix does not say which), and `unavailable` when there was no answer worth having.
 */
export async function callAsAccount<T>(key: AccountKey, call: AccountCall<T>): Promise<Result<T>> {
  if (!call.repeatable) return once(key, call);
  let last: Result<T> = failed("unavailable", "NO_ANSWER");
  const attempt = async () => {
    last = await once(key, call);
    if (!last.ok && last.error.kind === "unavailable") throw new Error(last.error.code);
  };
  await pRetry(attempt, { retries: 2, minTimeout: 250, factor: 3 }).catch(() => undefined);
  return last;
}

async function once<T>(key: AccountKey, call: AccountCall<T>): Promise<Result<T>> {
  const { method, path, body, siteId, answer, timeoutMs = 15_000 } = call;
  let response: Response;
  try {
    response = await fetch(`${api}${path}`, {
      method,
      headers: {
        Authorization: key.apiKey,
        "Content-Type": "application/json",
        ...(siteId ? { "wix-site-id": siteId } : { "wix-account-id": key.accountId }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeoutMs),
    });
  } catch (error) {
    const late = error instanceof Error && error.name === "TimeoutError";
    return failed("unavailable", late ? "NO_ANSWER_IN_TIME" : "NO_ANSWER");
  }
  return judge(response, answer);
}

async function judge<T>(response: Response, answer: z.ZodType<T>): Promise<Result<T>> {
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) return failed(kindOf(response.status, body !== undefined), `HTTP_${response.status}`);
  const parsed = answer.safeParse(body);
  return parsed.success ? ok(parsed.data) : failed("unavailable", "UNREADABLE_ANSWER");
}

/** A stranger's 403 is a page and no JSON (reported from the field); that of a known key is Wix's blank envelope. */
function kindOf(status: number, json: boolean): FailureKind {
  if (status === 403 && !json) return "unauthenticated";
  return status === 429 ? "throttled" : kindOfStatus(status);
}
