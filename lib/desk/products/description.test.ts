import { describe, expect, it } from "vitest";
import { toRichText } from "@/lib/catalog/rich-text";
import { toDocument, toText } from "./description";

describe("a description as text", () => {
  it("comes back as it went, and the shop can show it", () => {
    const text = "Thrown by hand.\n\n<b>Not</b> for the oven.";
    const document = toDocument(text);
    expect(toText(document)).toEqual({ text, plain: true });
    expect(toRichText(document, "")).toEqual([
      { type: "paragraph", children: [{ text: "Thrown by hand." }] },
      { type: "paragraph", children: [{ text: "<b>Not</b> for the oven." }] },
    ]);
  });

  it("makes every line a paragraph and drops empty ones", () => {
    expect(toText(toDocument(" One\r\nTwo\n\n\n\nThree ")).text).toBe("One\n\nTwo\n\nThree");
    expect(toText(toDocument("  \n ")).text).toBe("");
    expect(toText(undefined)).toEqual({ text: "", plain: true });
  });

  it("says when writing it back would lose something", () => {
    const bold = { type: "TEXT", textData: { text: "Bold", decorations: [{ type: "BOLD" }] } };
    expect(toText({ nodes: [{ type: "PARAGRAPH", nodes: [bold] }] })).toEqual({ text: "Bold", plain: false });
    const item = { type: "LIST_ITEM", nodes: toDocument("Dishwasher").nodes };
    expect(toText({ nodes: [{ type: "BULLETED_LIST", nodes: [item] }] })).toEqual({
      text: "Dishwasher",
      plain: false,
    });
  });
});
