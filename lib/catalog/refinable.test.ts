import { expect, it } from "vitest";
import { parseListing } from "./listing-url";
import { refinable } from "./refinable";

const state = parseListing({ option: "Glaze:Oat", stock: "in", sale: "yes", min: "10", sort: "name" });

it("keeps everything a catalogue can do", () => {
  const can = { refineOptions: true, refineStock: true, refineSale: true };
  expect(refinable(state, can)).toEqual(state);
});

it("leaves out what it cannot do, and only that", () => {
  const can = { refineOptions: false, refineStock: false, refineSale: false };
  expect(refinable(state, can)).toEqual(parseListing({ min: "10", sort: "name" }));
});
