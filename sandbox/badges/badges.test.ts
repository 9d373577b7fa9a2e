import { authorization, badgeAssignments, badgesV2, memberRoleDefinition, members } from "@wix/members";
import { createClient } from "@wix/sdk";
import { describe, expect, it } from "vitest";
import { failureOf } from "../catalog/testing";
import { demoMembers } from "../seed/project";
import { keyAuth, loginThroughPages, shopperAuth } from "../testing/clients";
import { suiteSandbox } from "../testing/suite";
import { shopAdminBadgeId } from "./state";

const sandbox = suiteSandbox();
const modules = { authorization, badgeAssignments, badgesV2, memberRoleDefinition, members };
const office = createClient({ auth: keyAuth("members"), modules });
const { ada, sam } = demoMembers;

const badgesOf = async (memberId: string) =>
  (await office.badgeAssignments.queryBadgeAssignments().eq("memberId", memberId).find()).items;
const status = async (call: Promise<unknown>) => ((await failureOf(call)) as { status: number }).status;

describe("badges", () => {
  it("tell from the first day who looks after the shop", async () => {
    expect(await badgesOf(ada.id)).toMatchObject([{ badgeId: shopAdminBadgeId, memberId: ada.id }]);
    expect(await badgesOf(sam.id)).toEqual([]);
    const { items } = await office.badgesV2.queryBadges().eq("slug", "shop-admin").find();
    expect(items).toMatchObject([{ _id: shopAdminBadgeId, title: "Shop admin", permissionsEnabled: true }]);
  });

  it("are given once, found by badge and taken away", async () => {
    const given = await office.badgeAssignments.createBadgeAssignment({
      badgeId: shopAdminBadgeId,
      memberId: sam.id,
    });
    expect(given._createdDate).toBeInstanceOf(Date);
    const again = { badgeId: shopAdminBadgeId, memberId: sam.id };
    expect(await status(office.badgeAssignments.createBadgeAssignment(again))).toBe(409);
    const { items } = await office.badgeAssignments
      .queryBadgeAssignments()
      .eq("badgeId", shopAdminBadgeId)
      .find();
    expect(items.map(({ memberId }) => memberId)).toEqual([sam.id, ada.id]);
    await office.badgeAssignments.deleteBadgeAssignment(given._id ?? "");
    expect(await badgesOf(sam.id)).toEqual([]);
    expect(await status(office.badgeAssignments.deleteBadgeAssignment(given._id ?? ""))).toBe(404);
  });

  it("are made, renamed by the revision that was read, and lost by everybody when deleted", async () => {
    const badge = await office.badgesV2.createBadge({
      title: "Regular Customer",
      backgroundColor: "#112233",
      textColor: "#ffffff",
    });
    expect(badge).toMatchObject({ slug: "regular-customer", revision: "1" });
    const id = badge._id ?? "";
    const many = [ada.id, sam.id, "00000000-0000-4000-8000-000000000000"].map((memberId) => ({
      badgeId: id,
      memberId,
    }));
    const { results } = await office.badgeAssignments.bulkCreateBadgeAssignments(many, {
      returnEntity: true,
    });
    expect(results?.map(({ itemMetadata }) => itemMetadata?.success)).toEqual([true, true, false]);
    const renamed = await office.badgesV2.updateBadge(id, { title: "Friend", revision: "1" });
    expect(renamed).toMatchObject({ title: "Friend", revision: "2" });
    expect(await status(office.badgesV2.updateBadge(id, { title: "Late", revision: "1" }))).toBe(409);
    await office.badgesV2.deleteBadge(id);
    expect((await badgesOf(ada.id)).map(({ badgeId }) => badgeId)).toEqual([shopAdminBadgeId]);
  });

  it("go with the member who had them", async () => {
    await office.members.deleteMember(ada.id);
    expect((await office.badgeAssignments.queryBadgeAssignments().find()).items).toEqual([]);
  });
});

describe("roles", () => {
  it("are read for one member or several, given and taken", async () => {
    expect((await office.authorization.getRoles(ada.id)).roles).toEqual([
      { roleKey: "SHOP_ADMIN", title: "Shop admin" },
    ]);
    await office.authorization.assignRole(sam.id, "SHOP_ADMIN");
    const { rolesByMemberId } = await office.authorization.queryRoles({ query: { filter: {} } });
    expect(rolesByMemberId?.[sam.id]?.roles).toMatchObject([{ roleKey: "SHOP_ADMIN" }]);
    await office.authorization.unassignRole(sam.id, "SHOP_ADMIN");
    expect((await office.authorization.getRoles(sam.id)).roles).toEqual([]);
    expect((await office.memberRoleDefinition.listMemberRoleDefinitions()).roles).toMatchObject([
      { roleKey: "SHOP_ADMIN", blockable: true },
    ]);
    expect(await failureOf(office.authorization.assignRole(sam.id, "KING"))).toMatchObject({
      status: 404,
      details: { applicationError: { code: "ROLE_DOES_NOT_EXIST" } },
    });
  });

  it("are not for blocked members", async () => {
    await office.members.blockMember(sam.id);
    expect(await failureOf(office.authorization.assignRole(sam.id, "SHOP_ADMIN"))).toMatchObject({
      details: { applicationError: { code: "MEMBER_BLOCKED" } },
    });
  });
});

describe("nobody makes themselves an admin", () => {
  it("with a member's token", async () => {
    const auth = shopperAuth();
    await loginThroughPages(sandbox, auth, sam);
    const own = createClient({ auth, modules });
    const wish = { badgeId: shopAdminBadgeId, memberId: sam.id };
    expect(await status(own.badgeAssignments.createBadgeAssignment(wish))).toBe(403);
    expect(await status(own.authorization.assignRole(sam.id, "SHOP_ADMIN"))).toBe(403);
    expect(await status(own.badgeAssignments.queryBadgeAssignments().find())).toBe(403);
  });
});
