import "server-only";
import { failed, ShopError } from "@/lib/result";
import { askAsViewer, memberOf } from "@/lib/session/viewer";
import { toFailure } from "@/lib/wix/errors";
import { type ShopperClient, shopperClient } from "@/lib/wix/shopper";
import { toMember } from "./convert";
import type { Member } from "./types";

/**
 * The logged-in member's own profile; everybody else is sent to log in.
 *
 * @throws ShopError when Wix could not be asked
 * Wix: `GET /members/v1/members/my?fieldsets=FULL`
 */
export async function getCurrentMember(returnTo: `/${string}`): Promise<Member> {
  return askAsViewer((viewer) => ownProfile(shopperClient(memberOf(viewer, returnTo).accessToken)));
}

/** The same for whoever has made sure already that a member asks. */
export async function ownProfile(client: ShopperClient): Promise<Member> {
  try {
    const { member } = await client.members.getCurrentMember({ fieldsets: ["FULL"] });
    const found = toMember(member);
    if (found) return found;
  } catch (error) {
    throw new ShopError(toFailure(error), { cause: error });
  }
  throw new ShopError(failed("not-found", "MEMBER_NOT_FOUND").error);
}
