import type { Route } from "next";
import Link from "next/link";
import { type OrderListWish, orderViews, wishQuery } from "@/lib/desk/orders/filter";
import { Pending } from "@/lib/ui/primitives/pending";
import { atTheEdge } from "../at-the-edge";
import { DeskSearch } from "../desk-search";
import { viewNames } from "./order-words";

const path = "/admin/orders";

/** What the list of orders is narrowed down to: a way to look at it, a word, and days. */
export function OrderFilters({ wish }: { wish: OrderListWish }) {
  return (
    <>
      <nav aria-label="Which orders" className="-mx-3 mb-4 overflow-x-auto">
        <ul className="flex min-w-max gap-1">
          {orderViews.map((view) => {
            const query = new URLSearchParams(wishQuery({ ...wish, view })).toString();
            const isHere = view === wish.view;
            return (
              <li key={view}>
                <Link
                  aria-current={isHere ? "page" : undefined}
                  className={`relative inline-flex min-h-11 items-center rounded-control px-3 text-sm hover:bg-tint ${
                    isHere ? "bg-tint font-medium text-ink" : "text-muted"
                  }`}
                  href={(query ? `${path}?${query}` : path) as Route}
                  prefetch={false}
                >
                  {viewNames[view]}
                  <Pending className={atTheEdge} />
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
      <DeskSearch
        filled={JSON.stringify(wish)}
        isWide
        label="Number, e-mail or name"
        path={path}
        value={wish.search}
      >
        {wish.view === "all" ? null : <input name="show" type="hidden" value={wish.view} />}
        <Day label="From" name="from" value={wish.from} />
        <Day label="To" name="to" value={wish.to} />
      </DeskSearch>
    </>
  );
}

function Day({ label, name, value }: { label: string; name: string; value: string }) {
  return (
    <label className="grid gap-1 text-muted text-sm sm:flex sm:items-center sm:gap-2">
      {label}
      <input
        className="min-h-11 min-w-0 rounded-control border border-control bg-raised px-3 text-ink hover:border-ink"
        defaultValue={value}
        name={name}
        type="date"
      />
    </label>
  );
}
