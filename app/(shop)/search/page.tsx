import type { Metadata } from "next";
import { SearchResults } from "./search-results";

export const metadata: Metadata = { title: "Search", robots: { index: false, follow: true } };

/** Rendered whole when asked for: a placeholder in front of it would be all that somebody without scripts sees. */
export const instant = false;

export default async function SearchPage({ searchParams }: PageProps<"/search">) {
  return <SearchResults params={await searchParams} />;
}
