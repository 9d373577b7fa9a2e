import fc from "fast-check";
import { NextRequest } from "next/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import { env } from "@/lib/env";
import { handleSession } from "./middleware";
import { toTokens } from "./refresh";
import { sessionIn } from "./request-session";
import { endSession, startMemberSession } from "./write";

/** What happens to one person, in any order. */
type Step =
  | { do: "wait"; seconds: number }
  | { do: "view" | "act" | "prefetch" | "login" | "logout" | "revoke" | "heal" }
  | { do: "break"; how: "down" | "throttled" | "garbage" | "unreachable" }
  /** Several requests at the same time; the answers arrive in another order. */
  | { do: "burst"; count: number; backwards: boolean }
  /** A request is under way while the person logs in or out; its answer comes last. */
  | { do: "view during login" | "view during logout" };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("wait" as const), seconds: fc.integer({ min: 1, max: 43_200 }) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom("view", "act", "prefetch", "login", "logout", "revoke", "heal"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("break" as const),
      how: fc.constantFrom("down", "throttled", "garbage", "unreachable"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("burst" as const),
      count: fc.integer({ min: 2, max: 6 }),
      backwards: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("view during login", "view during logout") }) },
) as fc.Arbitrary<Step>;

/** Wix's token endpoint, as far as sessions see it. */
class Wix {
  static serial = 0;
  readonly live = new Set<string>();
  readonly refused: { token: string; at: number }[] = [];
  trouble: (Step & { do: "break" })["how"] | undefined;
  calls = 0;

  constructor(readonly rotates: boolean) {}

  mint(): { access_token: string; refresh_token: string; expires_in: number } {
    const refresh = `refresh-${++Wix.serial}`;
    this.live.add(refresh);
    return { access_token: `access-${Wix.serial}`, refresh_token: refresh, expires_in: 14_400 };
  }

  answer = async (_url: unknown, init?: RequestInit): Promise<Response> => {
    this.calls += 1;
    switch (this.trouble) {
      case "unreachable":
        throw new TypeError("fetch failed");
      case "down":
        return new Response("", { status: 503 });
      case "throttled":
        return new Response("", { status: 429, headers: { "retry-after": "7" } });
      case "garbage":
        return new Response("<html></html>");
    }
    const { grantType, refreshToken: token } = JSON.parse(String(init?.body));
    if (grantType === "anonymous") return Response.json(this.mint());
    if (!this.live.has(token)) {
      this.refused.push({ token, at: Date.now() });
      return Response.json({ error: "invalid_grant" }, { status: 400 });
    }
    if (this.rotates) this.live.delete(token);
    return Response.json(this.mint());
  };
}

/** One browser: cookies, and answers that arrive when the test says so. */
class Browser {
  readonly jar = new Map<string, { value: string; until: number }>();

  cookies(): Map<string, string> {
    for (const [name, { until }] of this.jar) if (until <= Date.now()) this.jar.delete(name);
    return new Map([...this.jar].map(([name, { value }]) => [name, value]));
  }

  /** Sends a request now. The cookies in its answer arrive with the call of what it resolves to. */
  async send(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<() => void> {
    const cookie = [...this.cookies()].map(([name, value]) => `${name}=${value}`).join("; ");
    const request = new NextRequest(new URL(path, env.SITE_URL), {
      method,
      headers: { ...headers, ...(cookie && { cookie }) },
    });
    const response = await handleSession(request);
    const lines = response.headers.getSetCookie();
    if (lines.length > 0) expect(response.headers.get("cache-control")).toBe("private, no-store");
    return () => {
      for (const line of lines) this.keep(line);
    };
  }

  private keep(line: string): void {
    const [pair = "", ...rest] = line.split("; ");
    const seconds = Number(rest.find((part) => part.startsWith("Max-Age="))?.slice(8));
    this.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1), seconds);
  }

  set(name: string, value: string, seconds: number): void {
    if (seconds <= 0) this.jar.delete(name);
    else this.jar.set(name, { value, until: Date.now() + seconds * 1000 });
  }

  session() {
    const cookies = this.cookies();
    const get = (name: string) => {
      const value = cookies.get(name);
      return value === undefined ? undefined : { value };
    };
    return sessionIn({ get }, env, Date.now() / 1000);
  }
}

// What an action writes goes straight to the browser that called it.
let acting: Browser;
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => {
      const value = acting.cookies().get(name);
      return value === undefined ? undefined : { name, value };
    },
    set: ({ name, value, maxAge }: { name: string; value: string; maxAge: number }) =>
      acting.set(name, value, maxAge),
    delete: (name: string) => acting.set(name, "", 0),
  }),
}));

/** Somebody at a browser, and what we know must be true of them. */
class Person {
  readonly browser = new Browser();
  /** The session they must still have; undefined when there need not be one. */
  owns: { id: string; kind: string } | undefined;
  /** Sessions that Wix has ended, whether the browser knows it yet or not. */
  readonly over = new Set<string>();
  /** Nobody may be a member here before they have logged in. */
  isMember = false;

  constructor(readonly wix: Wix) {}

  async take(step: Step): Promise<void> {
    acting = this.browser;
    switch (step.do) {
      case "wait":
        vi.setSystemTime(Date.now() + step.seconds * 1000);
        return;
      case "heal":
        this.wix.trouble = undefined;
        // Long enough for every pause to be over.
        vi.setSystemTime(Date.now() + 31_000);
        return;
      case "break":
        this.wix.trouble = step.how;
        return;
      case "view":
        return this.deliver([await this.browser.send("/account")]);
      case "prefetch":
        return this.deliver([await this.browser.send("/account", { "sec-purpose": "prefetch" })]);
      case "act":
        return this.deliver([await this.browser.send("/cart", { origin: env.SITE_URL }, "POST")]);
      case "burst":
        return this.burst(step.count, step.backwards);
      case "revoke":
        this.wix.live.clear();
        if (this.owns) this.over.add(this.owns.id);
        this.owns = undefined;
        return;
      case "login":
        return this.logIn();
      case "logout":
        return this.logOut();
      case "view during login":
      case "view during logout": {
        const underWay = this.browser.send("/api/cart");
        const late = await underWay;
        await (step.do === "view during login" ? this.logIn() : this.logOut());
        return this.deliver([late]);
      }
    }
  }

  private async deliver(answers: (() => void)[]): Promise<void> {
    for (const arrive of answers) arrive();
    const session = await this.browser.session();
    if (!this.owns && session && !this.over.has(session.id)) {
      this.owns = { id: session.id, kind: session.kind };
    }
  }

  private async burst(count: number, backwards: boolean): Promise<void> {
    const before = this.wix.calls;
    const answers = await Promise.all(
      Array.from({ length: count }, (_, index) => this.browser.send(index % 2 ? "/cart" : "/account")),
    );
    expect(this.wix.calls - before, "token calls of a burst").toBeLessThanOrEqual(1);
    await this.deliver(backwards ? answers.reverse() : answers);
  }

  private async logIn(): Promise<void> {
    const { access_token, refresh_token, expires_in } = this.wix.mint();
    const grant = { accessToken: access_token, refreshToken: refresh_token, expiresIn: expires_in };
    await startMemberSession(toTokens(grant, Date.now()));
    const session = await this.browser.session();
    expect(session?.kind).toBe("member");
    expect(session?.id, "a login is never given an id from before it").not.toBe(this.owns?.id);
    this.owns = session && { id: session.id, kind: session.kind };
    this.isMember = true;
  }

  private async logOut(): Promise<void> {
    await endSession();
    this.owns = undefined;
    this.isMember = false;
  }

  /** What must hold after every step. */
  async check(restarts: boolean): Promise<void> {
    const session = await this.browser.session();
    if (!this.isMember)
      expect(session?.kind, "nobody is a member without having logged in").not.toBe("member");
    if (this.owns) expect(session, "a session that Wix still honours is never lost").toMatchObject(this.owns);
    // Another process has not heard of it, and asks for itself.
    if (restarts) return;
    const last = new Map<string, number>();
    for (const { token, at } of this.wix.refused) {
      expect(at - (last.get(token) ?? 0), "a refused token is not tried again soon").toBeGreaterThanOrEqual(
        60_000,
      );
      last.set(token, at);
    }
  }
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A process that remembers nothing. */
function freshProcess(): void {
  for (const room of ["refresh", "token-gate", "first-act"]) {
    Reflect.deleteProperty(globalThis, Symbol.for(`mainstreet.${room}`));
  }
}

async function live(rotates: boolean, steps: Step[], restarts = false): Promise<void> {
  freshProcess();
  vi.useFakeTimers({ now: 1_800_000_000_000, toFake: ["Date"] });
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  vi.spyOn(console, "info").mockImplementation(() => undefined);
  const wix = new Wix(rotates);
  vi.stubGlobal("fetch", wix.answer);
  const person = new Person(wix);
  for (const next of steps) {
    if (restarts) freshProcess();
    await person.take(next);
    await person.check(restarts);
  }
  // Whatever happened: with Wix well again, a click is somebody's.
  await person.take({ do: "heal" });
  await person.take({ do: "act" });
  await person.take({ do: "act" });
  expect(await person.browser.session()).toBeDefined();
}

/** What went wrong once. The second login found the first one's cookie, brought back late, and took the wrong place. */
const late: Step[] = [
  { do: "login" },
  { do: "wait", seconds: 14_100 },
  { do: "view during login" },
  { do: "wait", seconds: 14_100 },
  { do: "view during login" },
];

const lives = { numRuns: 150, examples: [[late]] as [Step[]][] };

describe("whatever happens, in whatever order", () => {
  it("no session is lost that Wix honours, none comes back that has ended, no refused token is tried in a loop", async () => {
    const steps = fc.array(step, { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(steps, (given) => live(false, given)),
      lives,
    );
  }, 60_000);

  it("that also holds where every renewal kills the token before it", async () => {
    const steps = fc.array(step, { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(steps, (given) => live(true, given)),
      lives,
    );
  }, 60_000);

  it("and across processes that know nothing of each other", async () => {
    const apart = fc.array(
      step.filter(({ do: what }) => what !== "burst"),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(apart, (given) => live(false, given, true)),
      lives,
    );
  }, 60_000);
});
