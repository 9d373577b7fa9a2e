import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { answerBefore } from "@/lib/desk/form-answer";
import { requireAdmin } from "@/lib/desk/guard";
import { getEditable } from "@/lib/desk/products/queries";
import type { EditableProduct } from "@/lib/desk/products/types";
import { ShopError } from "@/lib/result";
import { Answered } from "@/lib/ui/desk/answered";
import { CannotRead } from "@/lib/ui/desk/cannot-read";
import { DeskHead } from "@/lib/ui/desk/desk-head";
import { ProductForm } from "@/lib/ui/desk/products/product-form";
import { ButtonLink } from "@/lib/ui/primitives/button";
import { Notice } from "@/lib/ui/primitives/notice";

export const metadata: Metadata = { title: "A product" };
export const instant = false;

const allProducts = { href: "/admin/products", text: "All products" } as const;

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export default async function ProductPage({ params, searchParams }: PageProps<"/admin/products/[id]">) {
  const [{ id }, { made, form }] = await Promise.all([params, searchParams]);
  await requireAdmin("/admin/products/[id]");
  if (!guid.test(id)) notFound();
  let product: EditableProduct | undefined;
  try {
    product = await getEditable(id);
  } catch (error) {
    if (!(error instanceof ShopError)) throw error;
    return (
      <div className="gutter">
        <DeskHead back={allProducts} title="A product" />
        <CannotRead failure={error.failure} what="The product" />
      </div>
    );
  }
  if (!product) notFound();
  return (
    <div className="gutter">
      <div className="max-w-5xl">
        <DeskHead
          about={
            product.visible
              ? `In the shop at /products/${product.slug}`
              : "Hidden: the shop does not show it."
          }
          back={allProducts}
          title={product.name}
        >
          {product.visible ? (
            <ButtonLink href={`/products/${product.slug}` as Route} prefetch={false} variant="secondary">
              See it in the shop
            </ButtonLink>
          ) : null}
        </DeskHead>
        {made ? (
          <Notice className="mb-6" tone="ok">
            {product.visible ? "Made. It is in the shop." : "Made. It stays hidden until you show it."}
          </Notice>
        ) : null}
        <Answered answer={await answerBefore(form)} />
        <ProductForm product={product} />
      </div>
    </div>
  );
}
