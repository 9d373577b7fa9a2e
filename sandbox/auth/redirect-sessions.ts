import { randomBytes } from "node:crypto";
import type { World } from "../kernel/world";
import type { RedirectSession } from "./state";

const lifetime = 24 * 60 * 60 * 1000;

/** The redirect session with this id, or undefined when it never existed or is a day old. */
export function findRedirectSession(world: World, id: string | undefined): RedirectSession | undefined {
  const session = id ? world.state.auth.redirectSessions[id] : undefined;
  return session && session.expiresAt > world.now().getTime() ? session : undefined;
}

/** Remembers a journey and gives it an id and the token that carries its identity. */
export function addRedirectSession(
  world: World,
  journey: Omit<RedirectSession, "id" | "sessionToken" | "used" | "expiresAt">,
): RedirectSession {
  const session: RedirectSession = {
    ...journey,
    id: world.newId(),
    sessionToken: `JWS.${randomBytes(96).toString("base64url")}`,
    used: false,
    expiresAt: world.now().getTime() + lifetime,
  };
  world.state.auth.redirectSessions[session.id] = session;
  return session;
}

/** True the first time only: a `fullUrl` works once. */
export function usedForTheFirstTime(session: RedirectSession): boolean {
  if (session.used) return false;
  session.used = true;
  return true;
}

/** `url` with query parameters added; what it already carries stays. */
export function withQuery(url: string, parameters: Record<string, string | undefined>): string {
  const target = new URL(url);
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) target.searchParams.set(name, value);
  }
  return target.toString();
}
