import Link from "next/link";
import { copy } from "@/lib/brand/copy";
import { Icon } from "@/lib/ui/primitives/icon";

/** One sentence about why, on the reverse of the page's colours. */
export function Story() {
  return (
    <section aria-label="About the shop" className="bg-ink text-ground">
      <div className="gutter grid gap-10 py-20 md:grid-cols-12 md:py-28">
        <p className="font-display text-title md:col-span-9">{copy.story.text}</p>
        <p className="self-end md:col-span-3 md:justify-self-end">
          <Link
            className="inline-flex min-h-11 items-center gap-2.5 underline decoration-1 underline-offset-8 outline-offset-8 focus-visible:outline-ground"
            href="/about"
          >
            {copy.story.action}
            <Icon className="size-4.5" name="arrow" />
          </Link>
        </p>
      </div>
    </section>
  );
}
