import { describe, expect, it } from "vitest";
import { parseTransform } from "./transform";

describe("parseTransform", () => {
  it("reads a fill as the SDK's helper writes it", () => {
    const read = parseTransform("fill/w_400,h_300,al_c,q_80,usm_0.66_1.00_0.01,enc_auto/a1b2c3_tee~mv2.jpg");
    expect(read?.name).toBe("a1b2c3_tee~mv2.jpg");
    expect(read?.steps).toEqual([
      {
        op: "fill",
        width: 400,
        height: 300,
        x: 0,
        y: 0,
        alignX: 0.5,
        alignY: 0.5,
        quality: 80,
        encoding: "auto",
      },
    ]);
  });

  it("reads a chain of crop and fill", () => {
    const steps = parseTransform(
      "crop/x_10,y_20,w_300,h_200/fill/w_150,h_100,al_c,q_80,enc_avif,quality_auto/x.png",
    )?.steps;
    expect(steps?.map(({ op, x, y, width, height }) => [op, x, y, width, height])).toEqual([
      ["crop", 10, 20, 300, 200],
      ["fill", 0, 0, 150, 100],
    ]);
    expect(steps?.[1]?.encoding).toBe("avif");
  });

  it("reads a corner and a blur", () => {
    const [step] = parseTransform("fill/w_40,h_30,al_br,blur_20/x")?.steps ?? [];
    expect([step?.alignX, step?.alignY, step?.blur]).toEqual([1, 1, 20]);
  });

  it.each([
    "fill/w_400/x.png",
    "fill/w_0,h_10/x.png",
    "fill/w_10.5,h_10/x.png",
    "fill/w_10,h_10,q_900/x.png",
    "fill/w_10,h_10,al_up/x.png",
    "crop/x_-1,y_0,w_10,h_10/x.png",
    "spin/w_1,h_1/x.png",
    "fill/w_9999,h_9999/x.png",
    "fill",
    "x.png",
    "",
  ])("refuses '%s'", (path) => expect(parseTransform(path)).toBeUndefined());
});
