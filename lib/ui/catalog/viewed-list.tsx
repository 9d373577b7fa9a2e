import Link from "next/link";
import { productHref } from "@/lib/catalog/hrefs";
import type { Viewed } from "@/lib/catalog/recently-viewed";
import { Pic } from "@/lib/ui/primitives/picture";
import { Price } from "@/lib/ui/primitives/price";
import { Section } from "@/lib/ui/primitives/section";

/** Products seen before, as they were then. */
export function ViewedList({ products, locale }: { products: Viewed[]; locale: string }) {
  return (
    <Section className="pt-24" id="recently-viewed" title="Seen before">
      <ul className="grid grid-cols-2 gap-x-4 gap-y-8 md:grid-cols-4 md:gap-x-6">
        {products.map(({ slug, name, price, from, picture }) => (
          <li className="relative" key={slug}>
            {picture ? (
              <Pic
                alt=""
                aspect={1}
                className="w-full"
                picture={{ kind: "image", alt: "", ...picture }}
                sizes="(min-width: 768px) 22vw, 46vw"
              />
            ) : (
              <div className="aspect-square bg-tint" />
            )}
            <h3 className="mt-3 leading-snug">
              <Link
                className="after:absolute after:inset-0 hover:underline hover:underline-offset-4"
                href={productHref(slug)}
                prefetch={false}
              >
                {name}
              </Link>
            </h3>
            <Price className="mt-1 text-muted" from={from} locale={locale} price={price} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
