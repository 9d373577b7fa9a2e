import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { changedSettings, readEnvFile, valuesIn, withSettings, writeEnvFile } from "./env-file";

interface Read {
  path: string;
  contents: string;
  env: Record<string, string>;
}

// The one that Next brings along.
const nextEnv: { processEnv(files: Read[], folder: undefined, log: Console, again: true): unknown } =
  createRequire(createRequire(import.meta.url).resolve("next/package.json"))("@next/env");

/** The same text as Next reads it. */
function readByNext(contents: string): Record<string, string> {
  const file: Read = { path: ".env.local", contents, env: {} };
  const before = { ...process.env };
  nextEnv.processEnv([file], undefined, console, true);
  for (const name of Object.keys(process.env)) if (before[name] === undefined) delete process.env[name];
  return file.env;
}

describe("withSettings", () => {
  it("begins a file", () => {
    expect(withSettings("", { A: "1" })).toBe("# Written by npm run connect.\nA=1\n");
  });

  it("changes a setting where it stands, and only the one that counts", () => {
    expect(withSettings("A=old\n# A=comment\n A = older\nB=2\n", { A: "new" })).toBe(
      "A=old\n# A=comment\n A = new\nB=2\n",
    );
  });

  it("keeps what is noted behind a value", () => {
    expect(
      withSettings("A=old # why\nB='x # y' # z\nC=\"1\"\nD= # none\n", { A: "1", B: "2", C: "3", D: "4" }),
    ).toBe("A=1 # why\nB=2 # z\nC=3\nD=4 # none\n");
  });

  it("leaves settings alone whose names only begin alike, or stand in another one's value", () => {
    expect(withSettings("SITE_URL_OLD=x\n", { SITE_URL: "y" })).toBe(
      "SITE_URL_OLD=x\n\n# Written by npm run connect.\nSITE_URL=y\n",
    );
    const key = 'KEY="-----BEGIN\r\nSITE_URL=inside\r\n-----END"\r\n';
    expect(withSettings(key, { SITE_URL: "y" })).toBe(
      `${key}\r\n# Written by npm run connect.\r\nSITE_URL=y\r\n`,
    );
    expect(withSettings(`${key}SITE_URL=z`, { KEY: "1", SITE_URL: "y" })).toBe("KEY=1\r\nSITE_URL=y");
  });

  it("keeps every line break as it is, mixed ones and blank lines at the end too", () => {
    expect(withSettings("A=1\r\nB=2", { B: "3" })).toBe("A=1\r\nB=3");
    expect(withSettings("A=1\nB=2\r\n", { A: "3" })).toBe("A=3\nB=2\r\n");
    expect(withSettings("A=1\r\nB=2", { C: "3" })).toBe(
      "A=1\r\nB=2\r\n\r\n# Written by npm run connect.\r\nC=3\r\n",
    );
    expect(withSettings("A=1\n\n\n", { C: "3" })).toBe("A=1\n\n\n# Written by npm run connect.\nC=3\n");
  });

  it("quotes what would end early", () => {
    expect(withSettings("NAME=", { NAME: "Tea & Co #1" })).toBe('NAME="Tea & Co #1"');
    expect(withSettings("NAME=", { NAME: 'The "Tea" Co' })).toBe(`NAME='The "Tea" Co'`);
    for (const name of ['x"\nEVIL=1', "$HOME", `both " and '`])
      expect(() => withSettings("", { NAME: name })).toThrow();
  });

  it("gives back the same text when nothing is to be set", () => {
    expect(withSettings("A=1\n\n\n", {})).toBe("A=1\n\n\n");
  });
});

describe("whatever stands in the file", () => {
  const pieces = [
    ..."ABC",
    ...["\n", "\r\n", "\n\n", " ", "\t", "\ufeff", "=", " = ", ": ", "#", " # ", "export ", "x", "y", "-"],
    ...['"', "'", "`", '\\"', "\\n", "ü"],
  ];
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(""));

  it("is read as Next reads it", () => {
    fc.assert(
      fc.property(text, (contents) => {
        expect(valuesIn(contents)).toEqual(readByNext(contents));
      }),
      { numRuns: 1000 },
    );
  });

  it("stays as it was, but for what is set, which Next reads then", () => {
    const wanted = fc.dictionary(
      fc.constantFrom("A", "B", "NEW"),
      fc.constantFrom("1", "Tea & Co #1", 'a "b"', ""),
    );
    fc.assert(
      fc.property(text, wanted, (contents, settings) => {
        const written = withSettings(contents, settings);
        expect(readByNext(written)).toEqual({ ...readByNext(contents), ...settings });
        // A second time there is nothing to change.
        expect(withSettings(written, settings)).toBe(written);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the file", () => {
  const folder = mkdtempSync(join(tmpdir(), "env-file-"));
  const path = join(folder, ".env.local");
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is for its owner alone, written whole, with nothing left beside it", () => {
    writeFileSync(path, "A=1\n", { mode: 0o644 });
    writeEnvFile(path, "A=2\n");
    expect([readFileSync(path, "utf8"), statSync(path).mode & 0o777]).toEqual(["A=2\n", 0o600]);
    expect(readdirSync(folder)).toEqual([".env.local"]);
  });

  it("is left alone when its letters would not come back as they were", () => {
    writeFileSync(path, Buffer.from("# Gr\xf6\xdfe\nA=1\n", "latin1"));
    expect(() => readEnvFile(path)).toThrow(expect.objectContaining({ code: "FILE_UNREADABLE" }));
  });
});

describe("changedSettings", () => {
  it("names what is new or other", () => {
    const file = { path: "", text: "", values: { A: "1", B: "" } };
    expect(changedSettings(file, { A: "1", B: "2", C: "3" })).toEqual({ B: "2", C: "3" });
  });
});
