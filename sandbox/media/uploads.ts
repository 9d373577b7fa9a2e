import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../.sandbox/uploads", import.meta.url));
const memory = new Map<string, Buffer>();

/** Keeps the bytes of an upload, in memory and, for the next start, on disk. Answers their digest. */
export async function keepBytes(bytes: Buffer): Promise<string> {
  const digest = createHash("sha256").update(bytes).digest("hex");
  memory.set(digest, bytes);
  try {
    await mkdir(folder, { recursive: true });
    const draft = join(folder, `${digest}.${process.pid}`);
    await writeFile(draft, bytes);
    await rename(draft, join(folder, digest));
  } catch {
    // It lives as long as this process does.
  }
  return digest;
}

/** The bytes behind a digest; undefined when they are gone. */
export async function bytesOf(digest: string): Promise<Buffer | undefined> {
  const known = memory.get(digest) ?? (await readFile(join(folder, digest)).catch(() => undefined));
  if (known) memory.set(digest, known);
  return known;
}
