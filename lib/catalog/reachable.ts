import "server-only";
import { ShopError } from "@/lib/result";
import { ask } from "./ask";

/** For how long one answer speaks for all. Milliseconds. */
const spokenFor = 1_000;

let asked: { at: number; answer: Promise<boolean> } | undefined;

/**
 * Whether Wix answers questions about the catalogue just now. One Wix call, at most one a second: whoever is about to
 * throw away what was read before asks this first, so that in an outage yesterday's pages are kept.
 *
 * @param patience milliseconds after which no answer is one; without it, as long as any Wix call may take
 */
export async function catalogAnswers(patience?: number): Promise<boolean> {
  const now = Date.now();
  if (!asked || now - asked.at > spokenFor) asked = { at: now, answer: probe() };
  if (patience === undefined) return asked.answer;
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patience);
  });
  try {
    return await Promise.race([asked.answer, enough]);
  } finally {
    clearTimeout(timer);
  }
}

async function probe(): Promise<boolean> {
  try {
    await ask((reader) => reader.catalogVersioning.getCatalogVersion());
    return true;
  } catch (error) {
    // A refusal is an answer.
    return error instanceof ShopError && error.failure.kind !== "unavailable";
  }
}
