/** Trimmed, single-spaced and cut to the 100 characters Wix takes, so that equal questions share a cache entry. */
export function searchWords(words: string): string {
  return words.normalize("NFC").replace(/\s+/g, " ").trim().slice(0, 100).toLowerCase();
}
