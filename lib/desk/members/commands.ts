import "server-only";
import { failed, ok, type Result, ShopError } from "@/lib/result";
import { askAsOwner } from "@/lib/wix/as-owner";
import { toDeskMember } from "./convert";
import type { DeskMember } from "./types";

const manage = { duty: "members", permission: "Manage Members" } as const;

/** Codes Wix refuses a block with. */
const unblockable = [
  "MEMBER_SELF_BLOCK_FORBIDDEN",
  "OWNER_MEMBER_BLOCK_FORBIDDEN",
  "ACTIVE_SUBSCRIPTION_MEMBER_BLOCK_FORBIDDEN",
];

/**
 * Shuts a member out, or lets them (back) in. Asking twice changes nothing. Two Wix calls.
 *
 * @returns the member as they were; failures `not-found`, and `conflict` for a member Wix does not block
 * @throws OwnerRefused, ShopError
 * Wix: `GET /members/v1/members/{id}`, `POST …/{id}/block`, `POST …/{id}/approve` (Manage Members)
 */
export async function setAdmittance(id: string, admitted: boolean): Promise<Result<DeskMember>> {
  try {
    return await askAsOwner(manage, async ({ members }) => {
      const before = toDeskMember(await members.getMember(id, { fieldsets: ["FULL"] }));
      if (!before) return failed("not-found", "MEMBER_NOT_FOUND");
      if (admitted && before.status !== "approved") await members.approveMember(id);
      if (!admitted && before.status !== "blocked") await members.blockMember(id);
      return ok(before);
    });
  } catch (error) {
    const code = error instanceof ShopError ? error.failure.code : "";
    if (unblockable.includes(code)) return failed("conflict", code);
    throw error;
  }
}
