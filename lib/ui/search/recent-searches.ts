const key = "mainstreet.searches";
const most = 5;

/** The last things searched for in this browser, newest first. They never leave it. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(kept) ? kept.filter((one) => typeof one === "string").slice(0, most) : [];
  } catch {
    return [];
  }
}

/** The latest is first, and each is there once whatever its case. */
export function rememberSearch(words: string): void {
  const said = words.trim().slice(0, 100);
  if (said === "") return;
  const others = recentSearches().filter((one) => one.toLowerCase() !== said.toLowerCase());
  keep([said, ...others].slice(0, most));
}

export function forgetSearches(): void {
  keep([]);
}

function keep(searches: string[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(searches));
  } catch {
    // Storage is full or forbidden: then nothing is remembered.
  }
}
