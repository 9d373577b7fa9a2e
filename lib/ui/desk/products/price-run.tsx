"use client";

import { useEffect, useRef, useState } from "react";
import { changePricesDeskAction } from "@/lib/desk/products/actions";
import type { PreviewLine } from "@/lib/desk/products/preview";
import type { PriceChange, PriceOutcome } from "@/lib/desk/products/types";
import { formatMoney } from "@/lib/money";
import { type Column, DeskTable } from "@/lib/ui/desk/desk-table";
import { deskProblem } from "@/lib/ui/desk/desk-words";
import { Button } from "@/lib/ui/primitives/button";
import { Notice } from "@/lib/ui/primitives/notice";

interface Fate {
  said: string;
  tone: "ok" | "danger" | "plain";
}

/** The preview of a change of prices, and the change itself: product by product, with what became of each variant. */
export function PriceRun({
  lines: given,
  currency,
  locale,
}: {
  lines: PreviewLine[];
  currency: string;
  locale: string;
}) {
  // What was looked at is what is changed: the page behind this is made anew while it runs, with the new prices.
  const [lines] = useState(given);
  const [fates, setFates] = useState<Record<string, Fate>>({});
  const [state, setState] = useState<"preview" | "running" | "done">("preview");
  const money = (amount: string) => formatMoney({ amount, currency }, locale);
  // Before the page's script is there a click would be lost, and nobody would know.
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const status = useRef<HTMLDivElement>(null);
  const changing = lines.filter(({ to }) => to);
  const settled = Object.keys(fates).length;
  const failures = Object.values(fates).filter(({ tone }) => tone === "danger").length;

  const settle = (ids: string[], fate: (id: string) => Fate) =>
    setFates((before) => ({ ...before, ...Object.fromEntries(ids.map((id) => [id, fate(id)])) }));

  const changeOne = async (productId: string, changes: PriceChange[]) => {
    const ids = changes.map(({ variantId }) => variantId);
    try {
      const result = await changePricesDeskAction({ productId, changes });
      if (!result.ok) return settle(ids, () => ({ said: deskProblem(result.error), tone: "danger" }));
      const outcomes = new Map(result.value.map((outcome) => [outcome.variantId, outcome]));
      settle(ids, (id) => fateOf(outcomes.get(id), money));
    } catch {
      settle(ids, () => ({ said: "No answer. Look at it before you try again.", tone: "danger" }));
    }
  };

  const run = async () => {
    setState("running");
    // The button that was pressed goes away.
    status.current?.focus({ preventScroll: true });
    for (const [productId, changes] of byProduct(changing)) await changeOne(productId, changes);
    setState("done");
  };

  return (
    <div className="grid gap-4">
      <div
        className="sticky top-28 z-10 flex flex-wrap items-center gap-4 bg-ground py-3 outline-none"
        ref={status}
        tabIndex={-1}
      >
        {state === "preview" && changing.length > 0 ? (
          <Button disabled={!ready} onClick={run}>{`Change ${many(changing.length)}`}</Button>
        ) : null}
        {state === "running" ? (
          <>
            <progress aria-label="Prices changed" max={changing.length} value={settled} />
            <span className="text-sm" role="status">{`${settled} of ${changing.length}`}</span>
          </>
        ) : null}
        {state === "done" ? (
          <Notice tone={failures > 0 ? "danger" : "ok"}>
            {failures > 0
              ? `${many(settled - failures)} changed, ${failures} not: the lines below say why.`
              : `${many(settled)} changed. The shop shows them already.`}
          </Notice>
        ) : null}
        {changing.length === 0 ? <Notice>Nothing here would change.</Notice> : null}
      </div>
      <DeskTable
        caption="Prices as they are and as they would be"
        columns={columns(money, fates)}
        empty="No product was found."
        keyOf={({ variant }) => variant.variantId}
        rows={lines}
      />
    </div>
  );
}

function columns(money: (amount: string) => string, fates: Record<string, Fate>): Column<PreviewLine>[] {
  const compare = (amount: string) => (amount === "" ? "none" : money(amount));
  return [
    {
      name: "Product",
      names: true,
      cell: ({ variant }) => `${variant.product}${variant.name ? `, ${variant.name}` : ""}`,
    },
    { name: "Price now", end: true, cell: ({ variant }) => money(variant.price) },
    { name: "New price", end: true, cell: ({ to }) => (to ? <strong>{money(to.price)}</strong> : "stays") },
    {
      name: "Compare at",
      end: true,
      cell: ({ variant, to }) =>
        !to || to.compareAt === variant.compareAt
          ? compare(variant.compareAt)
          : `${compare(variant.compareAt)} → ${compare(to.compareAt)}`,
    },
    {
      name: "Result",
      cell: ({ variant, stays }) => {
        const fate = fates[variant.variantId];
        if (!fate && !stays) return null;
        const color =
          fate?.tone === "danger" ? "text-danger" : fate?.tone === "ok" ? "text-ok" : "text-muted";
        return <span className={color}>{fate?.said ?? stays ?? ""}</span>;
      },
    },
  ];
}

function fateOf(outcome: PriceOutcome | undefined, money: (amount: string) => string): Fate {
  switch (outcome?.kind) {
    case "done":
      return { said: "Changed", tone: "ok" };
    case "changed": {
      const { price, compareAt } = outcome.theirs;
      const was = compareAt === "" ? "" : `, compare at ${money(compareAt)}`;
      return { said: `Left alone: somebody changed it to ${money(price)}${was} meanwhile`, tone: "danger" };
    }
    case "gone":
      return { said: "This variant does not exist any more", tone: "danger" };
    default:
      return { said: "No word about this one. Look at it before you try again.", tone: "danger" };
  }
}

function byProduct(lines: PreviewLine[]): Map<string, PriceChange[]> {
  const products = new Map<string, PriceChange[]>();
  for (const { variant, to } of lines) {
    if (!to) continue;
    const { productId, variantId, price, compareAt } = variant;
    const changes = products.get(productId) ?? [];
    changes.push({ variantId, was: { price, compareAt }, to });
    products.set(productId, changes);
  }
  return products;
}

function many(count: number): string {
  return count === 1 ? "one price" : `${count} prices`;
}
