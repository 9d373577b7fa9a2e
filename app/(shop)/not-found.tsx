import type { Metadata } from "next";
import { ButtonLink } from "@/lib/ui/primitives/button";
import { SearchForm } from "@/lib/ui/search/search-form";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <div className="gutter py-20 md:py-28">
      <h1 className="max-w-3xl font-display text-display">Nothing on this shelf.</h1>
      <p className="mt-6 max-w-xl text-lead text-muted">
        The page you asked for is not here. It may have sold out for good, moved, or the address has a typing
        error.
      </p>
      <div className="mt-8 max-w-md">
        <SearchForm id="not-found-search" />
      </div>
      <div className="mt-8 flex flex-wrap gap-3">
        <ButtonLink href="/products">See all products</ButtonLink>
        <ButtonLink href="/" variant="secondary">
          To the front page
        </ButtonLink>
      </div>
    </div>
  );
}
