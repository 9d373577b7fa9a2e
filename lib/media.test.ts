import { describe, expect, it } from "vitest";
import { fillUrl } from "./media";

const picture = {
  kind: "image" as const,
  src: "https://static.wixstatic.com/media/a1b2c3_tee~mv2.jpg",
  width: 1600,
  height: 2000,
  alt: "",
};

describe("fillUrl", () => {
  it("asks Wix's media host for a box, in AVIF", () => {
    expect(fillUrl(picture, 400, 500)).toBe(
      "https://static.wixstatic.com/media/a1b2c3_tee~mv2.jpg/v1/fill/w_400,h_500,al_c,q_85,enc_avif,quality_auto/p.jpg",
    );
  });

  it("never asks for more pixels than there are, and keeps the box's proportions", () => {
    expect(fillUrl(picture, 3_200, 3_200)).toContain("/w_1600,h_1600,");
  });
});
