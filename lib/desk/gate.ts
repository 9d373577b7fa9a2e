import "server-only";
import type { HiddenRoom } from "@/lib/session/middleware";

/** The desk, which exists for admins only. What asks Wix is fetched by the first member who tries. */
export const desk: HiddenRoom = {
  path: "/admin",
  isFor: async (accessToken) => {
    const { adminOfToken, hasDesk } = await import("./admin-of-token");
    return hasDesk() && (await adminOfToken(accessToken)) !== undefined;
  },
};
