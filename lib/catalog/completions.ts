/** Shorter words complete nothing worth offering. */
const shortest = 2;

/**
 * Ways to complete the last word somebody is typing, from the names of what was found: the most frequent first.
 *
 * @param words as typed
 * @returns whole searches, never the words themselves
 */
export function completions(words: string, names: string[], most = 3): string[] {
  const typed = simple(words);
  const at = typed.lastIndexOf(" ") + 1;
  const [before, last] = [typed.slice(0, at), typed.slice(at)];
  if (last.length < shortest) return [];
  const counts = new Map<string, number>();
  for (const name of names) {
    for (const word of new Set(simple(name).match(/[\p{L}\p{N}]+/gu) ?? [])) {
      if (word.startsWith(last) && word !== last) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([a, often], [b, oftener]) => oftener - often || a.localeCompare(b))
    .slice(0, most)
    .map(([word]) => before + word);
}

/** Whether every typed word begins a word of the name. */
export function matches(words: string, name: string): boolean {
  const typed = simple(words).split(" ").filter(Boolean);
  const there = simple(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  return typed.length > 0 && typed.every((word) => there.some((one) => one.startsWith(word)));
}

function simple(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}
