import { afterAll, beforeAll, beforeEach } from "vitest";
import { startSandbox, type TestSandbox } from "./harness";

/** One sandbox for all tests of a file, as on its first day before each of them. */
export function suiteSandbox(): TestSandbox {
  const sandbox = {} as TestSandbox;
  beforeAll(async () => {
    Object.assign(sandbox, await startSandbox());
  });
  beforeEach(async () => {
    await sandbox.control("POST", "/reset");
  });
  afterAll(async () => {
    await sandbox.stop();
  });
  return sandbox;
}
