import { files } from "@wix/media";
import { createClient } from "@wix/sdk";
import { productsV3 } from "@wix/stores";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { failureOf } from "../catalog/testing";
import { keyAuth } from "../testing/clients";
import { startSandbox } from "../testing/harness";

const owner = createClient({ auth: keyAuth("catalog"), modules: { files, productsV3 } });
const stranger = createClient({ auth: keyAuth("orders"), modules: { files } });

const sandbox = await startSandbox();
const create = { width: 400, height: 200, channels: 3 as const, background: "#2d4a9e" };
/** Lies on its side, as telephones write them. */
const photo = Buffer.from(await sharp({ create }).withMetadata({ orientation: 6 }).jpeg().toBuffer());
afterAll(() => sandbox.stop());

async function upload(body: Buffer<ArrayBuffer>) {
  const { uploadUrl = "" } = await owner.files.generateFileUploadUrl("image/jpeg", { fileName: "mug.jpg" });
  return { uploadUrl, response: await put(uploadUrl, body) };
}

const put = (url: string, body: Buffer<ArrayBuffer>) =>
  fetch(url, { method: "PUT", body, headers: { "content-type": "image/jpeg" } });

describe("uploading a picture", () => {
  it("gives it an id, and serves it turned, cut and scaled in Wix's grammar", async () => {
    const { response } = await upload(photo);
    const { file } = (await response.json()) as { file: { id: string; url: string; media: unknown } };
    expect(file).toMatchObject({
      url: `https://static.wixstatic.com/media/${file.id}`,
      operationStatus: "READY",
      media: { image: { image: { width: 200, height: 400 } } },
    });
    expect(await owner.files.getFileDescriptor(file.id)).toMatchObject({ _id: file.id, mediaType: "IMAGE" });
    const answer = await fetch(`${file.url}/v1/fill/w_50,h_100,al_c,q_80,enc_avif,quality_auto/p.jpg`);
    expect(answer.headers.get("content-type")).toBe("image/avif");
    const { width, height } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    expect([width, height]).toEqual([50, 100]);
  });

  it("takes one picture at an address, and nothing that is none", async () => {
    const { uploadUrl, response } = await upload(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"));
    expect(response.status).toBe(400);
    expect((await put(uploadUrl, photo)).status).toBe(200);
    expect((await put(uploadUrl, photo)).status).toBe(403);
    expect((await put("https://upload.wixmp.com/upload/made-up", photo)).status).toBe(403);
  });

  it("is for keys that may", async () => {
    expect(await failureOf(stranger.files.generateFileUploadUrl("image/jpeg"))).toMatchObject({
      details: { applicationError: { code: "PERMISSION_DENIED" } },
    });
  });

  it("lets a product name it by its id alone, and keep its other pictures by theirs", async () => {
    const { response } = await upload(photo);
    const { file } = (await response.json()) as { file: { id: string } };
    const { items } = await owner.productsV3.queryProducts().limit(1).find();
    const id = items[0]?._id ?? "";
    const fields = ["MEDIA_ITEMS_INFO" as const];
    const before = await owner.productsV3.getProduct(id, { fields });
    const kept = before.media?.itemsInfo?.items?.[0];
    const media = { itemsInfo: { items: [{ _id: file.id, altText: "A mug" }, { _id: kept?._id ?? "" }] } };
    const after = await owner.productsV3.updateProduct(
      id,
      { revision: before.revision ?? "", media },
      { fields },
    );
    const images = after.media?.itemsInfo?.items?.map(({ image }) => image);
    expect(images?.[0]).toContain("originWidth=200&originHeight=400");
    expect(images?.[1]).toBe(kept?.image);
  });
});
