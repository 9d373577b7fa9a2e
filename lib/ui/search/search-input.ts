/** What both search boxes are: the plain one, and the one with suggestions that takes its place. */
export function searchInput(id: string) {
  return {
    autoComplete: "off",
    className:
      "min-h-11 w-full rounded-control border border-control bg-raised py-2 pr-11 pl-4 text-[0.9375rem] transition-colors placeholder:text-faint hover:border-ink",
    enterKeyHint: "search",
    id,
    maxLength: 100,
    name: "q",
    placeholder: "Search",
    type: "search",
  } as const;
}
