import type { Metadata } from "next";
import type { BackInStockFormState } from "@/lib/back-in-stock/types";
import { backInStockHref, productHref } from "@/lib/catalog/hrefs";
import { getProduct } from "@/lib/catalog/queries";
import type { Product, Variant } from "@/lib/catalog/types";
import { formBefore } from "@/lib/session/form-answer";
import { BackInStockForm } from "@/lib/ui/back-in-stock/back-in-stock-form";
import { Breadcrumbs } from "@/lib/ui/chrome/breadcrumbs";
import { ButtonLink } from "@/lib/ui/primitives/button";
import NotFound from "../../not-found";

/** It depends on the variant that is asked for, so it is rendered whole when asked for. */
export const instant = false;

export const metadata: Metadata = { title: "Tell me when it is back", robots: { index: false } };

export default async function BackInStockPage({ params, searchParams }: PageProps<"/back-in-stock/[slug]">) {
  const product = await getProduct((await params).slug);
  const { variant: wanted, form } = await searchParams;
  const gone = product?.variants.filter(({ stock }) => stock === "sold-out") ?? [];
  if (product && wanted === undefined && gone.length > 1) return <Which gone={gone} product={product} />;
  const variant = product && variantOf(product, wanted);
  // Not `notFound()`: the answer has begun, and without scripts nothing of that page would be seen.
  if (!product || !variant) return <NotFound />;
  const what = [product.name, ...choicesOf(product, variant)].join(", ");
  const before = await formBefore<BackInStockFormState>("back in stock", form);
  const href = productHref(product.slug);
  return (
    <div className="gutter pt-8 pb-20">
      <Breadcrumbs crumbs={[{ name: product.name, href }, { name: "When it is back" }]} />
      <h1 className="max-w-2xl font-display text-title">{what}</h1>
      {variant.stock === "sold-out" || before.sentTo ? (
        <>
          <p className="mt-5 mb-8 max-w-xl text-lead text-muted">
            It is sold out. Leave your e-mail, and you hear from us when there is more.
          </p>
          <BackInStockForm before={before} slug={product.slug} variantId={variant.id} what={what} />
        </>
      ) : (
        <>
          <p className="mt-5 mb-8 max-w-xl text-lead text-muted">Good news: it can be had right now.</p>
          <ButtonLink href={href}>To the product</ButtonLink>
        </>
      )}
    </div>
  );
}

/** For whoever comes without having chosen a variant: browsers without scripts know none. */
function Which({ product, gone }: { product: Product; gone: Variant[] }) {
  return (
    <div className="gutter pt-8 pb-20">
      <Breadcrumbs
        crumbs={[{ name: product.name, href: productHref(product.slug) }, { name: "When it is back" }]}
      />
      <h1 className="max-w-2xl font-display text-title">{product.name}: which one?</h1>
      <ul className="mt-8 flex max-w-2xl flex-wrap gap-2.5">
        {gone.map((variant) => (
          <li key={variant.id}>
            <ButtonLink href={backInStockHref(product.slug, variant.id)} prefetch={false} variant="secondary">
              {choicesOf(product, variant).join(", ")}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The variant that is named, else the first one that is sold out. */
function variantOf({ variants }: Product, wanted: string | string[] | undefined): Variant | undefined {
  if (wanted === undefined) return variants.find(({ stock }) => stock === "sold-out") ?? variants[0];
  return variants.find(({ id }) => id === wanted);
}

function choicesOf({ options }: Product, { choices }: Variant): string[] {
  return options.flatMap((option) => option.choices.find(({ id }) => id === choices[option.id])?.name ?? []);
}
