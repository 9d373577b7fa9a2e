import type { CartFormState } from "@/lib/cart/extras-types";
import { getCart } from "@/lib/cart/queries";
import type { Cart } from "@/lib/cart/types";
import { listBesideCart } from "@/lib/catalog/beside-cart";
import { countriesIn, countryOf } from "@/lib/places";
import { regionsOf } from "@/lib/regions";
import type { SearchParams } from "@/lib/search-params";
import { formBefore } from "@/lib/session/form-answer";
import { hasVisitorBehind } from "@/lib/session/visitor-behind";
import { site } from "@/lib/site";
import { BesideCart } from "@/lib/ui/cart/beside-cart";
import { CarryOverNotice } from "@/lib/ui/cart/carry-over-notice";
import { CartPageView } from "@/lib/ui/cart/cart-page-view";
import { LaterList } from "@/lib/ui/cart/later/later-list";
import { ButtonLink, buttonClass } from "@/lib/ui/primitives/button";
import { Notice } from "@/lib/ui/primitives/notice";
import { arrivalNotice } from "./arrival-notice";

type Params = Promise<SearchParams>;

/** The shopper's cart, or why it cannot be shown. */
export async function CartContent({ params }: { params: Params }) {
  const [result, { from, notice, about, form }, isBehind] = await Promise.all([
    getCart(),
    params,
    hasVisitorBehind(),
  ]);
  if (!result.ok) return <Unavailable />;
  const beside = await inTime(listBesideCart(productsIn(result.value), 4));
  const arrival = arrivalNotice({ from, notice, lines: result.value.lines });
  return (
    <>
      {arrival ? (
        <Notice
          className="mb-8 max-w-2xl"
          {...(arrival.title && { title: arrival.title })}
          tone={arrival.tone}
        >
          {arrival.text}
        </Notice>
      ) : null}
      {isBehind ? <CarryOverNotice /> : null}
      <CartPageView
        before={await postedBefore(about, form)}
        countries={countriesIn(site.locale)}
        empty={<EmptyCart />}
        home={countryOf(site.locale)}
        initial={result.value}
        locale={site.locale}
        regions={regionsOf(result.value.destination?.country ?? countryOf(site.locale), site.locale)}
      />
      <LaterList locale={site.locale} />
      <BesideCart locale={site.locale} products={beside} />
    </>
  );
}

/** Milliseconds a cart waits for what goes with it. At hand it takes none; without scripts nothing can come later. */
const patience = 600;

function inTime<T>(reading: Promise<T[]>): Promise<T[]> {
  return Promise.race([reading, new Promise<T[]>((resolve) => setTimeout(resolve, patience, []))]);
}

/** What became of a form beside the lines that was posted without scripts. */
async function postedBefore(about: unknown, form: unknown) {
  if (typeof about !== "string" || form === undefined) return undefined;
  return { about, state: await formBefore<CartFormState>(`cart ${about}`, form) };
}

function EmptyCart() {
  return (
    <div className="grid justify-items-start gap-8">
      <p className="max-w-xl text-lead text-muted">
        Nothing in here yet. What you add waits here, also tomorrow.
      </p>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/products">See everything</ButtonLink>
        <ButtonLink href="/search" variant="secondary">
          Search
        </ButtonLink>
      </div>
    </div>
  );
}

function Unavailable() {
  return (
    <div className="grid max-w-2xl justify-items-start gap-6">
      <Notice title="We cannot reach your cart" tone="danger">
        What you put in it is safe; we just cannot show it this moment. Please try again.
      </Notice>
      {/* A plain link: it asks the server again, with or without scripts. */}
      <a className={buttonClass("secondary")} href="/cart">
        Try again
      </a>
    </div>
  );
}

/** The products of a cart, with their addresses here. */
function productsIn({ lines }: Cart): { id: string; slug: string | undefined }[] {
  return lines.map(({ productId, href }) => ({ id: productId, slug: slugIn(href) }));
}

function slugIn(href: string | undefined): string | undefined {
  return /^\/products\/([^?#]+)/.exec(href ?? "")?.[1];
}
