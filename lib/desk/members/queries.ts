import "server-only";
import { askAsOwner } from "@/lib/wix/as-owner";
import { toDeskMember } from "./convert";
import type { DeskMember } from "./types";

export const managesMembers = { duty: "members", permission: "Manage Members" } as const;

/** How many the desk shows at a time; Wix answers 100 at most. */
export const membersPerPage = 50;

/** Where Wix looks for a word: four places are the most it takes. */
const searched = ["loginEmail", "contact.firstName", "contact.lastName", "profile.nickname"];

/**
 * Members whose name or e-mail holds a word, or all of them. One Wix call.
 *
 * @param from how many to pass over
 * @throws OwnerRefused, ShopError
 * Wix: `POST /members/v1/members/query` (Manage Members)
 */
export async function findMembers(word: string, from = 0): Promise<{ members: DeskMember[]; total: number }> {
  const found = await askAsOwner(managesMembers, (client) =>
    client.members
      .queryMembers({
        fieldsets: ["FULL"],
        ...(word && { search: { expression: word, fields: searched } }),
      })
      .limit(membersPerPage)
      .skip(from)
      .find(),
  );
  const members = found.items.flatMap((member) => toDeskMember(member) ?? []);
  return { members, total: found.totalCount ?? from + members.length };
}
