import { describe, expect, it } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { problemWith } from "./needs-node.cjs";

describe("the version of Node", () => {
  it.each(["18.20.8", "20.9.0", "16.0.0"])("may be too old: %s", (version) => {
    expect(problemWith(version)).toMatch(/^This needs Node 20\.20 or newer, and runs on /);
  });

  it.each(["20.20.0", "20.20.2", "22.1.0", "24.0.0"])("may be good: %s", (version) => {
    expect(problemWith(version)).toBeUndefined();
  });

  it("is looked at before anything else by whatever a newcomer runs", () => {
    for (const name of ["dev", "build", "start", "connect", "doctor", "sandbox", "test", "test:e2e"])
      expect(manifest.scripts[name]).toMatch(/^node -r \.\/scripts\/needs-node\.cjs /);
  });
});
