import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { startSandbox } from "../testing/harness";
import { pictureOf } from "./pictures";

const sandbox = await startSandbox();
afterAll(() => sandbox.stop());

const { id } = pictureOf("mug", "oat", "front", "");

async function load(path: string, accept = "*/*") {
  const response = await fetch(`${sandbox.url}/media/${path}`, { headers: { accept } });
  const body = Buffer.from(await response.arrayBuffer());
  return {
    response,
    size: body.length,
    info: response.status === 200 ? await sharp(body).metadata() : undefined,
  };
}

describe("media host", () => {
  it("fills a box exactly and answers AVIF when it is asked for", async () => {
    const { response, info } = await load(`${id}/v1/fill/w_120,h_150,al_c,q_80,enc_avif,quality_auto/${id}`);
    expect(response.headers.get("content-type")).toBe("image/avif");
    expect([info?.width, info?.height]).toEqual([120, 150]);
  });

  it("lets the browser's Accept decide for enc_auto", async () => {
    const path = `${id}/v1/fill/w_60,h_60,al_c,q_80,enc_auto/x`;
    expect((await load(path, "image/webp,*/*")).response.headers.get("content-type")).toBe("image/webp");
    expect((await load(path, "*/*")).response.headers.get("content-type")).toBe("image/jpeg");
  });

  it("fits inside a box without changing the proportions", async () => {
    const { info } = await load(`${id}/v1/fit/w_200,h_200,q_90/file.jpg`);
    expect([info?.width, info?.height]).toEqual([160, 200]);
  });

  it("never enlarges", async () => {
    const { info } = await load(`${id}/v1/fill/w_3200,h_4000,al_c,q_50,enc_auto/x`);
    expect([info?.width, info?.height]).toEqual([1600, 2000]);
  });

  it("crops from the original's pixels", async () => {
    const { info } = await load(
      `${id}/v1/crop/x_100,y_100,w_400,h_400/fill/w_100,h_100,al_c,q_80,enc_auto/x`,
    );
    expect([info?.width, info?.height]).toEqual([100, 100]);
  });

  it("answers 404 for what was never uploaded and 400 for what is not in the grammar", async () => {
    expect((await load("aaaaaa_00000000000000000000000000000000~mv2.png")).response.status).toBe(404);
    expect((await load(`${id}/v1/spin/w_1,h_1/x`)).response.status).toBe(400);
  });

  it("may be cached for ever, and says so", async () => {
    const { response } = await load(`${id}/v1/fill/w_60,h_60,al_c,q_80,enc_auto/x`);
    expect(response.headers.get("cache-control")).toContain("immutable");
  });

  it("answers the format a file name ends with when no encoding is asked for", async () => {
    const { response, info } = await load(`${id}/v1/fit/w_50,h_50,q_90/file.jpg`);
    expect([response.headers.get("content-type"), info?.format]).toEqual(["image/jpeg", "jpeg"]);
  });

  it("sends the original as PNG in its full size", async () => {
    const { response, info } = await load(id);
    expect(response.headers.get("content-type")).toBe("image/png");
    expect([info?.width, info?.height]).toEqual([1600, 2000]);
  });

  it("lets any site show its pictures, and tells those who have one that it has not changed", async () => {
    const path = `${id}/v1/fill/w_60,h_60,al_c,q_80,enc_auto/x`;
    const { response } = await load(path);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    const again = await fetch(`${sandbox.url}/media/${path}`, {
      headers: { "if-none-match": response.headers.get("etag") ?? "" },
    });
    expect(again.status).toBe(304);
  });

  it("blurs when it is asked to", async () => {
    const sharpOne = await load(`${id}/v1/fill/w_80,h_100,enc_auto/x`);
    const blurred = await load(`${id}/v1/fill/w_80,h_100,blur_20,enc_auto/x`);
    expect(blurred.size).toBeLessThan(sharpOne.size);
  });
});
