import { describe, expect, it } from "vitest";
import { choicesIn, withChoices } from "./choice-address";

const option = (id: string, name: string, ...choices: string[]) => ({
  id,
  name,
  choices: choices.map((choice, index) => ({ id: `${id}${index + 1}`, name: choice })),
});
const options = [option("c", "Couleur", "Écru", "Bleu nuit"), option("s", "Size", "18 x 18 in", "M/L")];
const variant = { id: "v1", choices: { c: "c2", s: "s1" } };
const none = () => undefined;

describe("a choice in the address", () => {
  it("reads like the shop", () => {
    expect(withChoices("", options, variant)).toBe("?couleur=bleu-nuit&size=18-x-18-in");
  });

  it("leads back to the same choice", () => {
    expect(choicesIn(withChoices("", options, variant), options, none)).toEqual(variant.choices);
  });

  it("replaces the choice before it and leaves everything else alone", () => {
    const search = "?utm_source=mail&couleur=ecru&variant=old";
    expect(withChoices(search, options, variant)).toBe("?utm_source=mail&couleur=bleu-nuit&size=18-x-18-in");
  });

  it("may leave options open, and is read however it is written", () => {
    expect(choicesIn("?size=M%2FL", options, none)).toEqual({ s: "s2" });
    expect(choicesIn("?couleur=%C3%89CRU", options, none)).toEqual({ c: "c1" });
  });

  it("is nothing when the product has no such choice", () => {
    expect(choicesIn("?couleur=vert&q=1", options, none)).toBeUndefined();
    expect(choicesIn("", options, none)).toBeUndefined();
  });

  it("may name the variant by its id", () => {
    const known = (id: string) => (id === "v1" ? variant.choices : undefined);
    expect(choicesIn("?variant=v1&couleur=ecru", options, known)).toEqual(variant.choices);
    expect(choicesIn("?variant=gone&couleur=ecru", options, known)).toEqual({ c: "c1" });
  });

  it.each([
    ["two options read the same", [option("a", "Size", "S"), option("b", "size!", "S")]],
    ["two choices read the same", [option("a", "Size", "S", "s.")]],
    ["a choice has no letters", [option("a", "Size", "+")]],
    ["an option is called like something else in addresses", [option("a", "Variant", "S")]],
  ])("is the variant's id when %s", (_case, unclear) => {
    const search = withChoices("?a=1", unclear, { id: "v9", choices: { a: "a1", b: "b1" } });
    expect(search).toBe("?a=1&variant=v9");
  });

  it("keeps scripts other than Latin apart", () => {
    const colours = [option("c", "色", "白", "黒")];
    const search = withChoices("", colours, { id: "v", choices: { c: "c2" } });
    expect(choicesIn(search, colours, none)).toEqual({ c: "c2" });
  });
});
