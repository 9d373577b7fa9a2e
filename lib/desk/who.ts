import "server-only";
import { cache } from "react";
import { failed, ShopError } from "@/lib/result";
import { audit } from "@/lib/session/audit";
import { askAsViewer } from "@/lib/session/viewer";
import { adminOfToken, hasDesk } from "./admin-of-token";
import type { Admin } from "./types";

/**
 * The admin who is asking, as Wix tells it of their own token: a member who is not blocked, and whom the configuration
 * names by id or by a role that Wix says they have. Undefined for everybody else, and for everybody where the
 * configuration names nobody. At most two Wix calls a minute.
 *
 * @throws ShopError `unavailable` when Wix cannot be asked; nobody is an admin on an older word than a minute
 * Wix: `GET /members/v1/members/my`, `GET /members/v1/roles/members/{id}` (MEMBERS.ROLES_READ)
 */
export const currentAdmin = cache(async (): Promise<Admin | undefined> => {
  if (!hasDesk()) return undefined;
  return askAsViewer(async (viewer) => {
    if (viewer.kind === "unavailable" && viewer.was === "member") {
      throw new ShopError(failed("unavailable", "SESSION_UNAVAILABLE").error);
    }
    return viewer.kind === "member" ? adminOfToken(viewer.accessToken) : undefined;
  });
});

/** Writes down that somebody was where they may not be. */
export function noteStranger(what: string): void {
  audit("room refused", { what });
}
