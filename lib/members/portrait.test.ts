import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { portraitOf } from "./portrait";
import { photoSize } from "./types";

const red = () => sharp({ create: { width: 90, height: 30, channels: 3, background: "#c22" } });

describe("portraitOf", () => {
  it.each(["jpeg", "png", "webp", "avif"] as const)("makes a square JPEG of a %s", async (format) => {
    const made = await portraitOf(await red().toFormat(format).toBuffer());
    expect(await sharp(made).metadata()).toMatchObject({
      format: "jpeg",
      width: photoSize,
      height: photoSize,
    });
  });

  it("leaves nothing of where and with what it was taken", async () => {
    const exif = { IFD0: { Make: "Telephone" }, IFD3: { GPSLatitude: "52/1 30/1 0/1" } };
    const sent = await red().withExif(exif).jpeg().toBuffer();
    expect((await sharp(sent).metadata()).exif).toBeDefined();
    expect((await sharp(await portraitOf(sent)).metadata()).exif).toBeUndefined();
  });

  it.each([
    ["a drawing that can hold scripts", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
    ["a page", "<!doctype html><script>alert(1)</script>"],
    ["nothing", ""],
    ["the beginning of a picture", "\u00ff\u00d8\u00ff\u00e0 JFIF"],
  ])("takes no %s", async (_what, text) => {
    expect(await portraitOf(Buffer.from(text, "latin1"))).toBeUndefined();
  });

  it("opens one picture at a time, however many are sent", async () => {
    const wide = sharp({ create: { width: 2_000, height: 2_000, channels: 3, background: "#22c" } });
    const sent = await wide.png().toBuffer();
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, sharp.counters().process);
    }, 1);
    const made = await Promise.all([sent, sent, sent].map(portraitOf));
    clearInterval(watch);
    expect(made).not.toContain(undefined);
    expect(most).toBe(1);
  });

  it("takes no animation by another reader, and no small file of countless pixels", async () => {
    expect(await portraitOf(await red().gif().toBuffer())).toBeUndefined();
    const vast = sharp({ create: { width: 8_000, height: 5_001, channels: 3, background: "#fff" } });
    expect(await portraitOf(await vast.png({ compressionLevel: 1 }).toBuffer())).toBeUndefined();
  }, 20_000);
});
