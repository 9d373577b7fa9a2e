import { describe, expect, it } from "vitest";
import { deskProblem } from "./desk-words";

describe("what went wrong, for the owner", () => {
  it("says where to edit a site with the older catalogue", () => {
    const said = deskProblem({ kind: "conflict", code: "CATALOG_V1_SITE_CALLING_CATALOG_V3_API" });
    expect(said).toContain("Catalog V3 only");
    expect(said).toContain("manage.wix.com");
  });

  it("names the box to tick, and the field to look at", () => {
    const missing = { kind: "unavailable", code: "PERMISSION_MISSING" } as const;
    expect(deskProblem({ ...missing, field: "WIX_API_KEY_CATALOG: Manage Products" })).toContain(
      "Manage Products",
    );
    expect(deskProblem({ kind: "invalid", code: "INPUT", field: "price" })).toContain("“price”");
  });

  it("never says that nothing happened when nobody knows", () => {
    expect(deskProblem({ kind: "unavailable", code: "NO_ANSWER" })).toContain("not known");
  });
});
