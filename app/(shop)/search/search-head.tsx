import { SearchForm } from "@/lib/ui/search/search-form";

/** Title and search box of the search page, the same before and after the answer. */
export function SearchHead({ id, title, words = "" }: { id: string; title: string; words?: string }) {
  return (
    <div className="gutter pt-8 pb-10 md:pt-12">
      <h1 className="break-words font-display text-title">{title}</h1>
      <div className="mt-6 max-w-xl">
        <SearchForm id={id} words={words} />
      </div>
    </div>
  );
}
