"use client";

import { type ComponentType, useEffect, useState } from "react";
import { parseViewed, type Viewed, viewedKey, withViewed } from "@/lib/catalog/recently-viewed";

const shownAtOnce = 4;

interface Shown {
  List: ComponentType<{ products: Viewed[]; locale: string }>;
  products: Viewed[];
}

/**
 * What somebody looked at before this. Only their browser remembers it, and it is told to nobody. Last on its page, so
 * that nothing moves when it comes; and fetched only where there is something to show.
 */
export function RecentlyViewed({ now, locale }: { now: Viewed; locale: string }) {
  const [shown, setShown] = useState<Shown>();

  useEffect(() => {
    let left = false;
    const remember = async () => {
      try {
        const list = parseViewed(localStorage.getItem(viewedKey));
        localStorage.setItem(viewedKey, JSON.stringify(withViewed(list, now)));
        const products = list.filter(({ slug }) => slug !== now.slug).slice(0, shownAtOnce);
        if (products.length === 0) return;
        const { ViewedList } = await import("./viewed-list");
        if (!left) setShown({ List: ViewedList, products });
      } catch {
        // Storage is full or switched off, or the line is dead: the page is whole without it.
      }
    };
    const wait = setTimeout(remember, afterPaint);
    return () => {
      left = true;
      clearTimeout(wait);
    };
  }, [now]);

  return shown ? <shown.List locale={locale} products={shown.products} /> : null;
}

/** Milliseconds: the page comes first. */
const afterPaint = 400;
