import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createWorld, type State } from "./kernel/world";
import { projectSeed } from "./seed/project";
import { fingerprint, readState, stateWriter } from "./state-file";

const seed = () => ({ ...projectSeed(), catalog: {}, ecom: {} }) as unknown as State;
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sandbox-state-"));
  file = join(folder, "state.json");
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

it("brings back what was written, for the same demo data only", () => {
  vi.spyOn(console, "warn").mockImplementation(() => {});
  const world = createWorld({ origin: "http://sandbox", seed });
  world.state.site.name = "Renamed";
  stateWriter(file, fingerprint(seed()), world).writeNow();
  expect(readState(file, fingerprint(seed()))?.site.name).toBe("Renamed");
  expect(readState(file, "another seed")).toBeUndefined();
});

it("starts fresh without a file and with a broken one", () => {
  vi.spyOn(console, "warn").mockImplementation(() => {});
  expect(readState(file, "seed")).toBeUndefined();
  writeFileSync(file, '{"format":1,"sta');
  expect(readState(file, "seed")).toBeUndefined();
});

it("writes once for many changes and leaves no draft behind", () => {
  vi.useFakeTimers();
  const world = createWorld({ origin: "http://sandbox", seed });
  const writer = stateWriter(file, "seed", world);
  for (let change = 0; change < 5; change += 1) writer.writeSoon();
  world.state.site.name = "Last word";
  expect(readdirSync(folder)).toEqual([]);
  vi.advanceTimersByTime(600);
  expect(readdirSync(folder)).toEqual(["state.json"]);
  expect(readFileSync(file, "utf8")).toContain("Last word");
});
