import type { Metadata } from "next";
import { answerBefore } from "@/lib/desk/form-answer";
import { requireAdmin } from "@/lib/desk/guard";
import { part } from "@/lib/desk/part";
import { requireEditableCatalog } from "@/lib/desk/products/queries";
import { site } from "@/lib/site";
import { Answered } from "@/lib/ui/desk/answered";
import { CannotRead } from "@/lib/ui/desk/cannot-read";
import { DeskHead } from "@/lib/ui/desk/desk-head";
import { NewProductForm } from "@/lib/ui/desk/products/new-product-form";

export const metadata: Metadata = { title: "New product" };
export const instant = false;

const allProducts = { href: "/admin/products", text: "All products" } as const;

export default async function NewProductPage({ searchParams }: PageProps<"/admin/products/new">) {
  await requireAdmin("/admin/products/new");
  const { form } = await searchParams;
  const catalog = await part(requireEditableCatalog());
  return (
    <div className="gutter">
      <div className="max-w-3xl">
        <DeskHead
          about="Something simple, in one version. Options such as colours and sizes are added in Wix, and edited here afterwards."
          back={allProducts}
          title="New product"
        />
        <Answered answer={await answerBefore(form)} />
        {catalog.ok ? (
          <NewProductForm currency={site.currency} />
        ) : (
          <CannotRead failure={catalog.error} what="The form for a new product" />
        )}
      </div>
    </div>
  );
}
