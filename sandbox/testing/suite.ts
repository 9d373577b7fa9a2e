import { afterAll, beforeAll, beforeEach } from "vitest";
import type { CatalogChoice } from "../seed/choose";
import { startSandbox, type TestSandbox } from "./harness";

/** One sandbox for all tests of a file, as on its first day before each of them. */
export function suiteSandbox(wish: { catalog?: CatalogChoice } = {}): TestSandbox {
  const sandbox = {} as TestSandbox;
  beforeAll(async () => {
    Object.assign(sandbox, await startSandbox(wish));
  });
  beforeEach(async () => {
    await sandbox.control("POST", "/reset", wish);
  });
  afterAll(async () => {
    await sandbox.stop();
  });
  return sandbox;
}
