import { cookieIn, firstActCookieName, readHint } from "@/lib/session/hint";

/** Seconds. */
const lifetime = 60;

/**
 * Before somebody's first act: gives this browser a random word to say with it, so that clicks in several tabs before
 * the first answer is there become one visitor with one cart.
 */
export function announceFirstAct(): void {
  const secure = location.protocol === "https:";
  const name = firstActCookieName(secure);
  if (readHint(document.cookie) || cookieIn(document.cookie, name)) return;
  const random = crypto.getRandomValues(new Uint8Array(16));
  const word = Array.from(random, (byte) => byte.toString(16).padStart(2, "0")).join("");
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store answers later, and the act is sent now
  document.cookie = `${name}=${word}; Path=/; Max-Age=${lifetime}; SameSite=Lax${secure ? "; Secure" : ""}`;
}
