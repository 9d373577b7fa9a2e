import { GetForm } from "@/lib/ui/primitives/get-form";
import { Icon } from "@/lib/ui/primitives/icon";
import { SearchBox } from "./search-box";

export interface SearchFormProps {
  /** Unique on the page. */
  id: string;
  /** What was searched for, on the results page. */
  words?: string;
}

/** A GET form: works without a script, and the address of a search can be shared. Suggestions come on top. */
export function SearchForm({ id, words = "" }: SearchFormProps) {
  return (
    <search>
      <GetForm action="/search" className="relative">
        <label className="sr-only" htmlFor={id}>
          Search products
        </label>
        <SearchBox id={id} key={words} words={words} />
        <button
          aria-label="Search"
          className="absolute inset-y-0 right-0 grid h-11 w-11 place-items-center rounded-control"
          type="submit"
        >
          <Icon className="size-4.5" name="search" />
        </button>
      </GetForm>
    </search>
  );
}
