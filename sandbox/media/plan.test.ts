import { describe, expect, it } from "vitest";
import { planOf } from "./plan";
import { parseTransform } from "./transform";

const size = { width: 1000, height: 800 };
const plan = (path: string) => planOf(size, parseTransform(path)?.steps ?? []);

describe("planOf", () => {
  it("shows the whole original when nothing is asked for", () => {
    expect(planOf(size, [])).toMatchObject({ region: { left: 0, top: 0, ...size }, out: size });
  });

  it("fills a box from the middle", () => {
    expect(plan("fill/w_400,h_400/x")).toMatchObject({
      region: { left: 100, top: 0, width: 800, height: 800 },
      out: { width: 400, height: 400 },
    });
  });

  it("keeps the side a fill is aligned to", () => {
    expect(plan("fill/w_400,h_400,al_l/x").region.left).toBe(0);
    expect(plan("fill/w_400,h_400,al_r/x").region.left).toBe(200);
    expect(plan("fill/w_500,h_100,al_b/x").region.top).toBe(600);
  });

  it("never enlarges: a box too large keeps its proportions and shrinks to the original", () => {
    expect(plan("fill/w_2000,h_2000/x").out).toEqual({ width: 800, height: 800 });
    expect(plan("fit/w_2000,h_2000/x").out).toEqual(size);
  });

  it("fits inside a box", () => {
    expect(plan("fit/w_400,h_300/x").out).toEqual({ width: 375, height: 300 });
  });

  it("counts a crop after a resize in the resized picture's pixels", () => {
    expect(plan("fit/w_500,h_400/crop/x_100,y_50,w_200,h_100/x").region).toEqual({
      left: 200,
      top: 100,
      width: 400,
      height: 200,
    });
  });

  it("cuts a crop off at the edge", () => {
    expect(plan("crop/x_900,y_700,w_400,h_400/x").out).toEqual({ width: 100, height: 100 });
  });
});
