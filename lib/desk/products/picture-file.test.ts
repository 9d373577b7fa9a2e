import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { fileName, lookAt } from "./picture-file";

const canvas = () => sharp({ create: { width: 40, height: 20, channels: 3, background: "#123456" } });

describe("looking at a file", () => {
  it.each([
    ["jpeg", "image/jpeg", "jpg"],
    ["png", "image/png", "png"],
    ["webp", "image/webp", "webp"],
    ["gif", "image/gif", "gif"],
  ] as const)("knows %s by its bytes", async (format, mimeType, ending) => {
    const bytes = await canvas().toFormat(format).toBuffer();
    expect(lookAt(bytes)).toEqual({ mimeType, ending, width: 40, height: 20 });
  });

  it("measures a photograph the way it is shown", async () => {
    const bytes = await canvas().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(lookAt(bytes)).toMatchObject({ width: 20, height: 40 });
  });

  it.each([
    ["an SVG", "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='4'><script/></svg>"],
    ["a page", "<!doctype html><script>alert(1)</script>"],
    ["nothing", ""],
    ["half a PNG", "\x89PNG\r\n"],
  ])("refuses %s", (_what, text) => expect(lookAt(Buffer.from(text, "latin1"))).toBeUndefined());

  it("refuses a picture that would unfold to more than fits in memory", async () => {
    const png = await canvas().png().toBuffer();
    png.writeUInt32BE(60_000, 16);
    png.writeUInt32BE(60_000, 20);
    expect(lookAt(png)).toBeUndefined();
  });
});

describe("a file's name", () => {
  const file = { mimeType: "image/png", ending: "png" as const, width: 1, height: 1 };
  it.each([
    ["Krügè 1.jpeg", "Kruge-1.png"],
    ["../../etc/passwd.jpg", "etc-passwd.png"],
    ["<b>.svg", "b.png"],
    ["", "picture.png"],
  ])("is harmless: %s", (given, name) => expect(fileName(given, file)).toBe(name));
});
