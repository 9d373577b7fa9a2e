import { listingHref } from "@/lib/catalog/hrefs";
import { everything } from "@/lib/catalog/listing-types";
import { ButtonLink } from "@/lib/ui/primitives/button";
import { Notice } from "@/lib/ui/primitives/notice";
import type { ListingProps } from "./listing";
import { firstPage } from "./steps";

/** Everything was narrowed away, or somebody went beyond the end: what to do about it. */
export function NothingLeft({ state, path, words }: ListingProps) {
  const beyond = state.from > 1;
  return (
    <div className="grid justify-items-start gap-6 pb-10">
      <Notice title={beyond ? "The listing ends before this page" : "Nothing is all of that at once"}>
        {beyond
          ? "There are fewer products here than there were, or the address has a typing error."
          : "Take out one of your choices above, or start over with everything that is here."}
      </Notice>
      <ButtonLink
        href={listingHref(path, firstPage(beyond ? state : { ...state, refinement: everything }), words)}
        prefetch={false}
        variant="secondary"
      >
        {beyond ? "To its first page" : "Start over"}
      </ButtonLink>
    </div>
  );
}
