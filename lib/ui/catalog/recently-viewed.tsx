"use client";

import Link from "next/link";
import { useEffect, useState } from "react";
import { productHref } from "@/lib/catalog/hrefs";
import { parseViewed, type Viewed, viewedKey, withViewed } from "@/lib/catalog/recently-viewed";
import { Pic } from "@/lib/ui/primitives/picture";
import { Price } from "@/lib/ui/primitives/price";
import { Section } from "@/lib/ui/primitives/section";

const shownAtOnce = 4;

/**
 * What somebody looked at before this. Only their browser remembers it, and it is told to nobody. Last on its page, so
 * that nothing moves when it comes.
 */
export function RecentlyViewed({ now, locale }: { now: Viewed; locale: string }) {
  const [before, setBefore] = useState<Viewed[]>([]);

  useEffect(() => {
    const remember = () => {
      try {
        const list = parseViewed(localStorage.getItem(viewedKey));
        setBefore(list.filter(({ slug }) => slug !== now.slug).slice(0, shownAtOnce));
        localStorage.setItem(viewedKey, JSON.stringify(withViewed(list, now)));
      } catch {
        // Storage is full or switched off: there is nothing to remember, then.
      }
    };
    if (!("requestIdleCallback" in window)) {
      const wait = setTimeout(remember, 300);
      return () => clearTimeout(wait);
    }
    const wait = requestIdleCallback(remember, { timeout: 2000 });
    return () => cancelIdleCallback(wait);
  }, [now]);

  if (before.length === 0) return null;
  return (
    <Section className="pt-24" id="recently-viewed" title="Seen before">
      <ul className="grid grid-cols-2 gap-x-4 gap-y-8 md:grid-cols-4 md:gap-x-6">
        {before.map(({ slug, name, price, from, picture }) => (
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
