import { files } from "@wix/media";
import { members } from "@wix/members";
import { createClient } from "@wix/sdk";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { demoMembers } from "../seed/project";
import { keyAuth, loginThroughPages, shopperAuth, visitorAuth } from "../testing/clients";
import { suiteSandbox } from "../testing/suite";

const sandbox = suiteSandbox();

const picture = async () =>
  new Uint8Array(
    await sharp({ create: { width: 40, height: 40, channels: 3, background: "#a33" } })
      .jpeg()
      .toBuffer(),
  );

describe("a member's picture", () => {
  it("is uploaded once with an address the owner made, shown, and set by the member", async () => {
    const owner = createClient({ auth: keyAuth("members"), modules: { files } }).files;
    const { uploadUrl } = await owner.generateFileUploadUrl("image/jpeg", { fileName: "me.jpg" });
    const put = async () =>
      fetch(uploadUrl ?? "", {
        method: "PUT",
        body: await picture(),
        headers: { "content-type": "image/jpeg" },
      });
    const { file } = (await (await put()).json()) as { file: { id: string; url: string } };
    expect((await put()).status).toBe(403);
    const small = await fetch(`${file.url}/v1/fill/w_20,h_20,al_c,q_80,enc_auto/p.jpg`);
    expect((await sharp(Buffer.from(await small.arrayBuffer())).metadata()).width).toBe(20);

    const auth = shopperAuth();
    await loginThroughPages(sandbox, auth, demoMembers.ada);
    const member = createClient({ auth, modules: { members } }).members;
    const photo = { _id: file.id, url: file.url, width: 40, height: 40 };
    await member.updateMember(demoMembers.ada.id, { profile: { photo } });
    const { member: after } = await member.getCurrentMember({ fieldsets: ["FULL"] });
    expect(after?.profile).toMatchObject({ photo: { url: file.url }, nickname: "Ada Lindqvist" });
    await member.updateMember(demoMembers.ada.id, { profile: { photo: { url: "" } } });
    expect(
      (await member.getCurrentMember({ fieldsets: ["FULL"] })).member?.profile?.photo?.url,
    ).toBeUndefined();
  });

  it("is not a visitor's to upload", async () => {
    const visitor = createClient({ auth: await visitorAuth(), modules: { files } }).files;
    await expect(visitor.generateFileUploadUrl("image/jpeg")).rejects.toMatchObject({ status: 403 });
  });
});
