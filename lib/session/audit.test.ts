import { PHASE_PRODUCTION_BUILD } from "next/constants";
import { expect, it, vi } from "vitest";

async function auditIn(phase: string | undefined) {
  vi.resetModules();
  vi.stubEnv("NEXT_PHASE", phase);
  const written = vi.spyOn(console, "info").mockReturnValue();
  const { audit } = await import("./audit");
  audit("room refused", { what: "/somewhere" });
  return written.mock.calls.map(([line]) => JSON.parse(String(line)));
}

it("writes one line of JSON with the time", async () => {
  const line = { audit: "room refused", at: expect.stringMatching(/^\d{4}-.+Z$/), what: "/somewhere" };
  expect(await auditIn(undefined)).toEqual([line]);
});

it("writes nothing while the shop is built: nobody was there, and Next takes no clock in a page it prepares", async () => {
  expect(await auditIn(PHASE_PRODUCTION_BUILD)).toEqual([]);
});
