import "server-only";
import { failed, ShopError } from "@/lib/result";
import { toFailure } from "@/lib/wix/errors";
import { shopperClient } from "@/lib/wix/shopper";
import type { Viewer } from "./types";
import { askAsViewer } from "./viewer";

/** A member whose e-mail is theirs: who they are, as Wix tells it of their own token. */
export interface ConfirmedMember {
  id: string;
  /** The one they log in with, which they have confirmed to Wix. */
  email: string;
  /** Of the contact that Wix keeps beside the member. */
  contactId?: string;
}

/**
 * The member who is here, if they have confirmed their e-mail; undefined for everybody else. Whatever is found by an
 * e-mail and read or changed with the owner's rights is asked for with this, and with nothing a browser has sent. One
 * Wix call for a member.
 *
 * @throws ShopError when Wix cannot be asked
 * Wix: `GET /members/v1/members/my?fieldsets=FULL`
 */
export async function confirmedMember(): Promise<ConfirmedMember | undefined> {
  return askAsViewer(async (viewer: Viewer) => {
    if (viewer.kind === "unavailable" && viewer.was === "member") {
      throw new ShopError(failed("unavailable", "SESSION_UNAVAILABLE").error);
    }
    if (viewer.kind !== "member") return undefined;
    try {
      const { member } = await shopperClient(viewer.accessToken).members.getCurrentMember({
        fieldsets: ["FULL"],
      });
      const { _id: id, loginEmail: email, loginEmailVerified, contactId } = member ?? {};
      if (loginEmailVerified !== true || !id || !email) return undefined;
      return { id, email, ...(contactId && { contactId }) };
    } catch (error) {
      throw new ShopError(toFailure(error), { cause: error });
    }
  });
}
