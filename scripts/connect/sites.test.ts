import { expect, it } from "vitest";
import type { AccountSite } from "@/lib/wix/account";
import { findSite, refuseTaken } from "./sites";

const site = (id: string, name: string): AccountSite => ({
  id,
  name,
  kind: "headless",
  premium: false,
  published: true,
});

const sites = [
  site("1", "Mill"),
  site("2", "Mill Bakery"),
  site("3", "Bridge Bakery"),
  site("4", "Twin"),
  site("5", "Twin"),
];

it("finds a site by id, by its whole name, or by a part that only one has", () => {
  expect(findSite("2", sites).name).toBe("Mill Bakery");
  expect(findSite(" mill ", sites).id).toBe("1");
  expect(findSite("bridge", sites).id).toBe("3");
});

it("guesses between no two sites", () => {
  for (const either of ["bakery", "Twin"])
    expect(() => findSite(either, sites)).toThrow(expect.objectContaining({ code: "WHICH_SITE" }));
  expect(() => findSite("shop", sites)).toThrow(expect.objectContaining({ code: "NO_SUCH_SITE" }));
});

it("makes no second site of a name, whatever its letters' case", () => {
  expect(refuseTaken("Mill Two", sites)).toBe("Mill Two");
  expect(() => refuseTaken("MILL", sites)).toThrow(expect.objectContaining({ code: "NAME_TAKEN" }));
});
