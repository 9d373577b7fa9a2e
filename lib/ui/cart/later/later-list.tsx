"use client";

import type { Route } from "next";
import Link from "next/link";
import { useRef, useState } from "react";
import type { SavedLine } from "@/lib/cart/later";
import { Button } from "@/lib/ui/primitives/button";
import { Notice } from "@/lib/ui/primitives/notice";
import { Pic } from "@/lib/ui/primitives/picture";
import { Price } from "@/lib/ui/primitives/price";
import { useKeptFocus } from "@/lib/ui/primitives/use-kept-focus";
import { forgetSaved, type Moved, moveToCart, useLater } from "./later-store";

/** What was taken out of the cart to think about. Nothing where nothing is saved. */
export function LaterList({ locale }: { locale: string }) {
  const saved = useLater();
  const heading = useRef<HTMLHeadingElement>(null);
  useKeptFocus(heading, saved.length);
  if (saved.length === 0) return null;
  return (
    <section aria-labelledby="saved-for-later" className="mt-16">
      <h2 className="font-display text-title outline-none" id="saved-for-later" ref={heading} tabIndex={-1}>
        Saved for later
      </h2>
      <p className="mt-2 text-muted text-sm">In this browser, until you log out.</p>
      <ul className="mt-6 grid gap-x-10 divide-y divide-line border-line border-y">
        {saved.map((line) => (
          <LaterItem key={line.key} line={line} locale={locale} />
        ))}
      </ul>
    </section>
  );
}

function LaterItem({ line, locale }: { line: SavedLine; locale: string }) {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Moved>();
  const { name, picture, href, details, price, quantity } = line;
  const problem = outcome && problems[outcome];
  return (
    <li className="grid grid-cols-[4.5rem_1fr] gap-4 py-5">
      {picture ? (
        <Pic
          alt=""
          aspect={0.8}
          className="w-full rounded-control"
          most={320}
          picture={{ kind: "image", alt: "", ...picture }}
          sizes="72px"
        />
      ) : (
        <span className="block aspect-[4/5] rounded-control bg-tint" />
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2">
        <div className="grid gap-1">
          {href ? (
            <Link className="font-medium hover:underline" href={href as Route} prefetch={false}>
              {name}
            </Link>
          ) : (
            <span className="font-medium">{name}</span>
          )}
          {details ? <p className="text-muted text-sm">{details}</p> : null}
          <p className="text-muted text-sm">
            {price ? <Price locale={locale} price={price} /> : null}
            {quantity > 1 ? ` × ${quantity}` : ""}
          </p>
        </div>
        <div className="flex items-center gap-5">
          <Button
            aria-disabled={busy}
            aria-label={`Move ${name} to cart`}
            onClick={async () => {
              if (busy) return;
              setBusy(true);
              const result = await moveToCart(line);
              setBusy(false);
              setOutcome(result);
            }}
            variant="secondary"
          >
            {busy ? "Moving…" : "Move to cart"}
          </Button>
          <button
            aria-label={`Forget ${name}`}
            className="link min-h-11 text-muted text-sm hover:text-ink"
            onClick={() => forgetSaved(line.key)}
            type="button"
          >
            Remove
          </button>
        </div>
        <div aria-live="polite" className="w-full empty:hidden">
          {problem ? <Notice>{problem}</Notice> : null}
        </div>
      </div>
    </li>
  );
}

const problems: Record<Moved, string | undefined> = {
  moved: undefined,
  "not-to-be-had":
    "This cannot be had just now: it has sold out or is no longer made like this. It stays here.",
  failed: "The shop is not answering, so it stays here. Please try again in a moment.",
  offline: "You are offline, so it stays here. Try again when you are back.",
};
