import "server-only";
import { failed, ok, type Result, ShopError } from "@/lib/result";
import { askAsOwner } from "@/lib/wix/as-owner";
import { lookAfterLoss } from "../lost-answer";
import { toDeskMember } from "./convert";
import { managesMembers } from "./queries";
import type { DeskMember } from "./types";

/** Codes Wix refuses a block with. */
const unblockable = [
  "MEMBER_SELF_BLOCK_FORBIDDEN",
  "OWNER_MEMBER_BLOCK_FORBIDDEN",
  "ACTIVE_SUBSCRIPTION_MEMBER_BLOCK_FORBIDDEN",
];

/**
 * Shuts a member out, or lets them (back) in. Asking twice changes nothing. Two Wix calls; after a lost answer they are looked at.
 *
 * @returns the member as they were; failures `not-found`, and `conflict` for a member Wix does not block
 * @throws OwnerRefused, ShopError
 * Wix: `GET /members/v1/members/{id}`, `POST …/{id}/block`, `POST …/{id}/approve` (Manage Members)
 */
export async function setAdmittance(id: string, admitted: boolean): Promise<Result<DeskMember>> {
  try {
    const before = await read(id);
    if (!before) return failed("not-found", "MEMBER_NOT_FOUND");
    const wanted = admitted ? "approved" : "blocked";
    if (before.status === wanted) return ok(before);
    await lookAfterLoss(
      () =>
        askAsOwner(managesMembers, ({ members }) =>
          admitted ? members.approveMember(id) : members.blockMember(id),
        ),
      async () => (await read(id))?.status === wanted,
    );
    return ok(before);
  } catch (error) {
    const code = error instanceof ShopError ? error.failure.code : "";
    if (unblockable.includes(code)) return failed("conflict", code);
    throw error;
  }
}

async function read(id: string): Promise<DeskMember | undefined> {
  return askAsOwner(managesMembers, async ({ members }) =>
    toDeskMember(await members.getMember(id, { fieldsets: ["FULL"] })),
  );
}
