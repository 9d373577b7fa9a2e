import Link from "next/link";
import { withdrawRequestForm } from "@/lib/back-in-stock/actions";
import type { StockWish } from "@/lib/back-in-stock/types";
import { productHref } from "@/lib/catalog/hrefs";
import { Pic } from "@/lib/ui/primitives/picture";

/** What a member waits for, each with a way to withdraw it. Works without scripts. */
export function StockWishes({ wishes, locale }: { wishes: StockWish[]; locale: string }) {
  if (wishes.length === 0) {
    return (
      <p className="text-muted">
        You are not waiting for anything. On a product that is sold out you can ask us to write to you.
      </p>
    );
  }
  return (
    <ul className="divide-y divide-line border-line border-y">
      {wishes.map((wish) => (
        <li className="grid grid-cols-[4rem_1fr] gap-5 py-5" key={wish.id}>
          <Wish locale={locale} wish={wish} />
        </li>
      ))}
    </ul>
  );
}

function Wish({ wish: { id, product, askedAt, told, back }, locale }: { wish: StockWish; locale: string }) {
  const long = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const day = askedAt && long.format(new Date(askedAt));
  const name = product?.name ?? "Something that has left the shop";
  return (
    <>
      {product?.picture ? (
        <Pic
          alt=""
          aspect={0.8}
          className="w-full rounded-control"
          most={320}
          picture={product.picture}
          sizes="64px"
        />
      ) : (
        <span className="block aspect-[4/5] rounded-control bg-tint" />
      )}
      <div className="grid content-start gap-1">
        {product ? (
          <Link className="link w-fit font-medium" href={productHref(product.slug)} prefetch={false}>
            {name}
          </Link>
        ) : (
          <p className="font-medium">{name}</p>
        )}
        {product && product.choices.length > 0 ? (
          <p className="text-muted text-sm">{product.choices.join(", ")}</p>
        ) : null}
        <p className="text-muted text-sm">
          {day ? `Asked on ${day}. ` : null}
          {told ? "We have written to you." : back ? "It is here again." : "Still sold out."}
        </p>
        <form action={withdrawRequestForm}>
          <input name="id" type="hidden" value={id} />
          <button className="link min-h-11 text-muted text-sm" type="submit">
            {told ? "Remove" : "Withdraw"}
            <span className="sr-only"> {name}</span>
          </button>
        </form>
      </div>
    </>
  );
}
