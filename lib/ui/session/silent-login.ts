import { silentLoginAction } from "@/lib/session/silent-login-action";

/** Has the shop learn of a login at Wix, and comes back to this path; nothing where Wix cannot be asked. */
export async function logInHere(path: string): Promise<void> {
  const url = await silentLoginAction(path);
  if (url) location.assign(url);
}
