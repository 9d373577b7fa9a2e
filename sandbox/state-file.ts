import { createHash } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import type { State, World } from "./kernel/world";

interface Saved {
  format: 1;
  /** Of the seed the state grew from; another seed means another shop, so the file is set aside. */
  seed: string;
  state: State;
}

const quietMs = 500;

/** A short name for a seeded state, to notice that the demo data changed since a file was written. */
export function fingerprint(state: State): string {
  return createHash("sha256").update(JSON.stringify(state)).digest("hex").slice(0, 16);
}

/** The state in `file`, or undefined when there is none, it cannot be read, or it belongs to another seed. */
export function readState(file: string, seed: string): State | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
  try {
    const saved = JSON.parse(text) as Partial<Saved>;
    if (saved.format === 1 && saved.seed === seed && saved.state) return saved.state;
    console.warn(`sandbox: ${file} belongs to other demo data; starting fresh.`);
  } catch {
    console.warn(`sandbox: ${file} is not readable; starting fresh.`);
  }
  return undefined;
}

/** Writes the world's state half a second after the last change, never leaving half a file. */
export function stateWriter(file: string, seed: string, world: World) {
  let timer: NodeJS.Timeout | undefined;
  const writeNow = () => {
    clearTimeout(timer);
    timer = undefined;
    const saved: Saved = { format: 1, seed, state: world.state };
    const draft = `${file}.${process.pid}.tmp`;
    writeFileSync(draft, JSON.stringify(saved), { mode: 0o600 });
    renameSync(draft, file);
  };
  return {
    writeNow,
    writeSoon() {
      timer ??= setTimeout(writeNow, quietMs);
    },
  };
}
