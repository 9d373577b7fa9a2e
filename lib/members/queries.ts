import "server-only";
import { env } from "@/lib/env";
import { failed, ShopError } from "@/lib/result";
import { isSameEmail } from "@/lib/same-email";
import type { ConfirmedMember } from "@/lib/session/confirmed-member";
import { withOwnersHelp } from "@/lib/session/owners-help";
import { askAsViewer, memberOf } from "@/lib/session/viewer";
import { askAsOwner } from "@/lib/wix/as-owner";
import { toFailure } from "@/lib/wix/errors";
import { type ShopperClient, shopperClient } from "@/lib/wix/shopper";
import { toMember, toNews } from "./convert";
import { manageNews } from "./needs";
import type { Member, News } from "./types";

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
    const found = toMember(member, env.WIX_MEDIA_ORIGIN);
    if (found) return found;
  } catch (error) {
    throw new ShopError(toFailure(error), { cause: error });
  }
  throw new ShopError(failed("not-found", "MEMBER_NOT_FOUND").error);
}

/**
 * Whether a member gets the shop's news at the e-mail that is theirs. One Wix call.
 *
 * @throws ShopError `unavailable` when Wix cannot be asked or does not take the shop's key
 * Wix: `POST /email-marketing/v1/email-subscriptions/query`
 */
export async function readNews({ email }: ConfirmedMember): Promise<News> {
  const { subscriptions } = await withOwnersHelp(() =>
    askAsOwner(manageNews, ({ emailSubscriptions }) =>
      emailSubscriptions.queryEmailSubscriptions({ email: { $in: [email] } }),
    ),
  );
  return toNews(subscriptions?.find((subscription) => isSameEmail(subscription.email, email)));
}
