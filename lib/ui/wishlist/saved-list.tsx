"use client";

import { useEffect, useState } from "react";
import { addToCartForm } from "@/lib/cart/actions";
import { AddToCartButton } from "@/lib/ui/cart/add-to-cart-button";
import { ProductTile } from "@/lib/ui/catalog/product-tile";
import { Button, ButtonLink } from "@/lib/ui/primitives/button";
import { Notice } from "@/lib/ui/primitives/notice";
import { Loading, Skeleton } from "@/lib/ui/primitives/skeleton";
import { unsaveForm } from "@/lib/wishlist/actions";
import type { SavedProduct, SavedWish } from "@/lib/wishlist/types";
import { adoptSaved, readProducts } from "./saved-changes";
import { toggleSaved, useSaved } from "./saved-store";

const atOnce = 24;
const grid = "grid grid-cols-2 gap-x-4 gap-y-10 md:grid-cols-3 md:gap-x-6 lg:grid-cols-4";

export interface SavedListProps {
  /** A member's list at Wix, whole, and its first products; absent for a guest, whose list is in the browser. */
  initial?: { wishes: SavedWish[]; products: SavedProduct[] } | undefined;
  locale: string;
}

/** What somebody has saved: a member's as the server read it, a guest's from this browser. */
export function SavedList({ initial, locale }: SavedListProps) {
  const { ids, problem } = useSaved();
  const [products, setProducts] = useState(initial?.products ?? []);
  const [looked, setLooked] = useState<readonly string[]>(idsOf(initial).slice(0, atOnce));
  const [shown, setShown] = useState(atOnce);
  const [failed, setFailed] = useState(false);
  const wanted = ids?.slice(0, shown);
  const missing =
    wanted
      ?.filter((id) => !looked.includes(id))
      .slice(0, atOnce)
      .join(",") ?? "";

  // Something may have been saved on another device.
  useEffect(() => {
    if (initial) adoptSaved(idsOf(initial));
  }, [initial]);

  useEffect(() => {
    if (missing === "" || failed) return;
    const asked = missing.split(",");
    const wishes = asked.map((id) => initial?.wishes.find((wish) => wish.id === id) ?? { id });
    void readProducts<SavedProduct>(wishes).then((answer) => {
      if (!answer.ok) return setFailed(true);
      setProducts((before) => [...before, ...answer.value]);
      setLooked((before) => [...before, ...asked]);
    });
  }, [missing, failed, initial]);

  const list = (wanted ?? idsOf(initial)).flatMap(
    (id) => products.find((product) => product.id === id) ?? [],
  );
  const gone = (wanted ?? []).filter(
    (id) => looked.includes(id) && !products.some((product) => product.id === id),
  );
  if (wanted?.length === 0 || (!wanted && initial?.wishes.length === 0)) return <NothingSaved />;
  if (failed) {
    return (
      <div className="grid max-w-xl justify-items-start gap-5">
        <Notice title="We cannot show what you saved" tone="danger">
          It is safe; the shop just gets no answer this moment.
        </Notice>
        <Button onClick={() => setFailed(false)} variant="secondary">
          Try again
        </Button>
      </div>
    );
  }
  if (list.length === 0 && gone.length === 0) return <SavedSkeleton />;
  return (
    <>
      {problem ? (
        <Notice className="mb-6 max-w-xl" tone="danger">
          {problem === "full"
            ? "A hundred things are saved already. Let go of one first."
            : "That could not be changed just now. Please try again in a moment."}
        </Notice>
      ) : null}
      {gone.length > 0 ? (
        <div className="mb-8 flex max-w-2xl flex-wrap items-center justify-between gap-4 border border-line p-5">
          <p>
            {gone.length === 1
              ? "Something you saved is no longer sold."
              : `${gone.length} things you saved are no longer sold.`}
          </p>
          <Button onClick={() => void letGo(gone)} variant="secondary">
            Remove
          </Button>
        </div>
      ) : null}
      <ul className={grid}>
        {list.map((product) => (
          <li className="grid content-start gap-3" key={product.id}>
            <SavedCard locale={locale} product={product} />
          </li>
        ))}
      </ul>
      {ids && ids.length > shown ? (
        <Button className="mt-10" onClick={() => setShown(shown + atOnce)} variant="secondary">
          Show more
        </Button>
      ) : null}
    </>
  );
}

function idsOf(initial: SavedListProps["initial"]): string[] {
  return initial?.wishes.map(({ id }) => id) ?? [];
}

async function letGo(ids: string[]): Promise<void> {
  for (const id of ids) await toggleSaved(id);
}

function SavedCard({ product, locale }: { product: SavedProduct; locale: string }) {
  const { id, slug, name, price, from, picture, version, soldOut, simple } = product;
  return (
    <>
      <div>
        <ProductTile
          {...{ slug, name, price, from, picture }}
          aspect={4 / 5}
          heading="h2"
          locale={locale}
          variantId={version?.id}
        />
        {version ? <p className="text-muted text-sm">{version.choices.join(", ")}</p> : null}
        {soldOut ? <p className="text-muted text-sm">Sold out for now</p> : null}
      </div>
      {simple && !soldOut ? (
        <form action={addToCartForm}>
          <input name="productId" type="hidden" value={id} />
          <input name="name" type="hidden" value={name} />
          {version ? <input name="variantId" type="hidden" value={version.id} /> : null}
          <AddToCartButton preOrder={false} soldOut={false} />
        </form>
      ) : null}
      <form action={unsaveForm}>
        <input name="productId" type="hidden" value={id} />
        <input name="saved" type="hidden" value="false" />
        <button
          aria-label={`Remove ${name} from your saved items`}
          className="link min-h-11 text-muted text-sm"
          onClick={(event) => {
            event.preventDefault();
            void toggleSaved(id);
          }}
          type="submit"
        >
          Remove
        </button>
      </form>
    </>
  );
}

function NothingSaved() {
  return (
    <div className="grid max-w-xl justify-items-start gap-6">
      <p className="text-lead text-muted">
        Nothing saved yet. The heart on a product keeps it here until you have made up your mind.
      </p>
      <ButtonLink href="/products">Look around</ButtonLink>
    </div>
  );
}

/** Stands where what is saved will be. */
export function SavedSkeleton() {
  return (
    <Loading label="Loading what you saved">
      <div className={grid}>
        {["one", "two", "three", "four"].map((key) => (
          <div className="grid gap-3" key={key}>
            <Skeleton className="aspect-4/5" />
            <Skeleton className="h-5 w-2/3" />
            <Skeleton className="h-5 w-1/3" />
          </div>
        ))}
      </div>
    </Loading>
  );
}
