import { describe, expect, it } from "vitest";
import { changedSettings, withSettings } from "./env-file";

describe("withSettings", () => {
  it("begins a file", () => {
    expect(withSettings("", { A: "1" })).toBe("# Written by npm run connect.\nA=1\n");
  });

  it("changes a setting where it stands, and only the one that counts", () => {
    expect(withSettings("A=old\n# A=comment\n A = older\nB=2\n", { A: "new" })).toBe(
      "A=old\n# A=comment\n A =new\nB=2\n",
    );
  });

  it("keeps what is noted behind a value", () => {
    expect(withSettings("A=old # why\nB='x # y' # z\nC=\"1\"\n", { A: "1", B: "2", C: "3" })).toBe(
      "A=1 # why\nB=2 # z\nC=3\n",
    );
  });

  it("leaves settings alone whose names only begin alike", () => {
    expect(withSettings("SITE_URL_OLD=x\n", { SITE_URL: "y" })).toBe(
      "SITE_URL_OLD=x\n\n# Written by npm run connect.\nSITE_URL=y\n",
    );
  });

  it("keeps line breaks as they are, and a last line without one", () => {
    expect(withSettings("A=1\r\nB=2", { B: "3" })).toBe("A=1\r\nB=3");
    expect(withSettings("A=1\r\nB=2", { C: "3" })).toBe(
      "A=1\r\nB=2\r\n\r\n# Written by npm run connect.\r\nC=3\r\n",
    );
  });

  it("quotes what would end early", () => {
    expect(withSettings("NAME=", { NAME: "Tea & Co #1" })).toBe('NAME="Tea & Co #1"');
    expect(() => withSettings("", { NAME: 'x"\nEVIL=1' })).toThrow();
  });

  it("gives back the same text when nothing is to be set", () => {
    expect(withSettings("A=1\n\n\n", {})).toBe("A=1\n\n\n");
  });
});

describe("changedSettings", () => {
  it("names what is new or other", () => {
    const file = { path: "", text: "", values: { A: "1", B: "" } };
    expect(changedSettings(file, { A: "1", B: "2", C: "3" })).toEqual({ B: "2", C: "3" });
  });
});
