import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../.sandbox/media", import.meta.url));
const memoryLimit = 64 * 1024 * 1024;
const memory = new Map<string, Buffer>();
let held = 0;

/** Key of a finished picture: what was drawn, what was done to it, and how it was encoded. */
export function pictureKey(...parts: string[]): string {
  return createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 40);
}

/** A finished picture from memory or disk, or made now and kept in both. Two who ask at once share the work. */
export async function kept(key: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const known = memory.get(key);
  if (known) {
    // What was asked for last is forgotten last.
    memory.delete(key);
    memory.set(key, known);
    return known;
  }
  const flying = flights.get(key);
  if (flying) return flying;
  const flight = fetchOrMake(key, make).finally(() => flights.delete(key));
  flights.set(key, flight);
  return flight;
}

const flights = new Map<string, Promise<Buffer>>();

async function fetchOrMake(key: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const file = join(folder, key);
  const stored = await readFile(file).catch(() => undefined);
  const body = stored ?? (await make());
  remember(key, body);
  if (!stored) await store(file, body);
  return body;
}

function remember(key: string, body: Buffer): void {
  memory.set(key, body);
  held += body.length;
  for (const [oldest, value] of memory) {
    if (held <= memoryLimit) break;
    memory.delete(oldest);
    held -= value.length;
  }
}

/** A disk that cannot be written to only costs time. */
async function store(file: string, body: Buffer): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    const draft = `${file}.${process.pid}`;
    await writeFile(draft, body);
    await rename(draft, file);
  } catch {
    // The picture is drawn again next time.
  }
}
