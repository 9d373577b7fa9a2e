import { members } from "@wix/members";
import { createClient } from "@wix/sdk";
import { describe, expect, it } from "vitest";
import { failureOf } from "../catalog/testing";
import { demoMembers } from "../seed/project";
import { keyAuth, loginThroughPages, shopperAuth } from "../testing/clients";
import { suiteSandbox } from "../testing/suite";

const sandbox = suiteSandbox();
const office = createClient({ auth: keyAuth("members"), modules: { members } }).members;
const { ada, mina, sam } = demoMembers;

describe("an owner's members", () => {
  it("are found by part of a name or an e-mail", async () => {
    const found = async (expression: string, fields: string[]) =>
      (await office.queryMembers({ fieldsets: ["FULL"], search: { expression, fields } }).find()).items.map(
        ({ loginEmail }) => loginEmail,
      );
    const everywhere = ["loginEmail", "contact.firstName", "contact.lastName", "profile.nickname"];
    expect(await found("lindq", everywhere)).toEqual([ada.email]);
    expect(await found("SAM@EX", everywhere)).toEqual([sam.email]);
    expect((await found("example.com", everywhere)).sort()).toEqual([ada.email, mina.email, sam.email]);
    expect(await found("lindq", ["loginEmail"])).toEqual([]);
    expect(await failureOf(found("x", ["password"]))).toMatchObject({ status: 400 });
  });

  it("lose their logins when blocked, also after they are let in again", async () => {
    const auth = shopperAuth();
    const { tokens } = await loginThroughPages(sandbox, auth, sam);
    const refresh = () => shopperAuth().renewToken(tokens.refreshToken);
    expect((await refresh()).accessToken.value).toMatch(/^OauthNG/);
    const { member } = await office.blockMember(sam.id);
    expect(member?.status).toBe("BLOCKED");
    await expect(refresh()).rejects.toThrow("invalid_grant");
    expect((await office.approveMember(sam.id)).member?.status).toBe("APPROVED");
    await expect(refresh()).rejects.toThrow("invalid_grant");
    await loginThroughPages(sandbox, shopperAuth(), sam);
  });

  it("are deleted several at once", async () => {
    const { results } = await office.bulkDeleteMembers([sam.id, sam.id]);
    expect(results?.map(({ itemMetadata }) => itemMetadata?.success)).toEqual([true, false]);
    const left = (await office.queryMembers({ fieldsets: ["FULL"] }).find()).items;
    expect(left.map(({ loginEmail }) => loginEmail).sort()).toEqual([ada.email, mina.email]);
  });
});
