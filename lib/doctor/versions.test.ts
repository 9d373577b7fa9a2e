import { describe, expect, it } from "vitest";
import { advisories, readOn } from "./advisories";
import { judgeAge, judgeNode, judgeVersion } from "./versions";

describe("versions", () => {
  it.each([
    ["next", "16.4.6", "ok"],
    ["next", "16.3.3", "ok"],
    ["next", "16.3.2", "fail"],
    ["next", "16.2.11", "fail"],
    ["next", "16.0.6", "fail"],
    ["next", "16.3.0-canary.2", "fail"],
    ["next", "15.5.24", "fail"],
    ["iron-session", "8.0.4", "warn"],
    ["iron-session", "9.0.1", "ok"],
    ["@wix/sdk", "1.21.16", "ok"],
  ])("%s %s: %s", (name, version, status) => {
    expect(judgeVersion(name, version)).toMatchObject({
      status,
      title: expect.stringContaining(`${name} ${version}`),
    });
  });

  it("name what is known, and where to look it up", () => {
    expect(judgeVersion("next", "16.0.0")).toMatchObject({
      title: "next 16.0.0 has 6 known weaknesses",
      means: expect.stringMatching(/CVE-2025-66478/),
      todo: "Run: npm install --save-exact next@latest, then npm test.",
    });
    expect(judgeVersion("next", undefined)).toMatchObject({ status: "fail", todo: "Run: npm install" });
  });

  it("are compared with a table that can be read, and says when it has grown old", () => {
    for (const { package: name, affected } of advisories) {
      expect(
        judgeVersion(name, "0.0.1", [{ package: name, affected, ids: "", what: "x", severity: "warn" }])
          .status,
      ).toMatch(/ok|warn/);
    }
    const day = 86_400_000;
    expect(judgeAge(Date.parse(readOn) + 30 * day)).toEqual({ status: "ok" });
    expect(judgeAge(Date.parse(readOn) + 200 * day)).toMatchObject({ status: "warn" });
  });

  it("of Node have to be recent", () => {
    expect(judgeNode("v20.20.2")).toMatchObject({ status: "ok" });
    expect(judgeNode("v24.1.0")).toMatchObject({ status: "ok" });
    expect(judgeNode("v20.11.1")).toMatchObject({ status: "fail" });
  });
});
