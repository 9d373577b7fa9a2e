import { Icon } from "@/lib/ui/primitives/icon";

export interface SearchFormProps {
  /** Unique on the page. */
  id: string;
  /** What was searched for, on the results page. */
  words?: string;
  autoFocus?: boolean;
}

/** A plain GET form: works without a script, and the address of a search can be shared. */
export function SearchForm({ id, words, autoFocus = false }: SearchFormProps) {
  return (
    <search>
      <form action="/search" className="relative" method="get">
        <label className="sr-only" htmlFor={id}>
          Search products
        </label>
        <input
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: only on the search page, where typing is what one came for
          autoFocus={autoFocus}
          className="min-h-11 w-full rounded-control border border-control bg-raised py-2 pr-11 pl-4 text-[0.9375rem] transition-colors placeholder:text-faint hover:border-ink"
          defaultValue={words}
          enterKeyHint="search"
          id={id}
          maxLength={100}
          name="q"
          placeholder="Search"
          type="search"
        />
        <button
          aria-label="Search"
          className="absolute inset-y-0 right-0 grid w-11 place-items-center rounded-control"
          type="submit"
        >
          <Icon className="size-4.5" name="search" />
        </button>
      </form>
    </search>
  );
}
