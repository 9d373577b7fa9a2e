import type { Metadata } from "next";
import { answerBefore } from "@/lib/desk/form-answer";
import { requireAdmin } from "@/lib/desk/guard";
import { listProducts, type ProductPage } from "@/lib/desk/products/queries";
import { ShopError } from "@/lib/result";
import { site } from "@/lib/site";
import { Answered } from "@/lib/ui/desk/answered";
import { CannotRead } from "@/lib/ui/desk/cannot-read";
import { DeskHead } from "@/lib/ui/desk/desk-head";
import { DeskPager, FromTheStart } from "@/lib/ui/desk/desk-pager";
import { DeskSearch } from "@/lib/ui/desk/desk-search";
import { ProductTable } from "@/lib/ui/desk/products/product-table";
import { Button, ButtonLink } from "@/lib/ui/primitives/button";

export const metadata: Metadata = { title: "Products" };
export const instant = false;

const shows = { all: "All", visible: "Visible", hidden: "Hidden" } as const;
const bulkForm = "ticked";

/** What the list says when nothing is on it, and what narrowed it down. */
function emptyWords(words: string, shown: keyof typeof shows): string {
  const among = { all: "", visible: " among what the shop shows", hidden: " among what is hidden" }[shown];
  if (words) return `Nothing${among} is called “${words}”.`;
  if (shown === "all") return "There are no products yet.";
  return shown === "hidden" ? "No product is hidden." : "The shop shows no product.";
}

export default async function ProductsPage({ searchParams }: PageProps<"/admin/products">) {
  await requireAdmin("/admin/products");
  const { q, show, at, form } = await searchParams;
  const words = String(q ?? "")
    .slice(0, 100)
    .trim();
  const shown = (Object.keys(shows) as (keyof typeof shows)[]).find((one) => one === show) ?? "all";
  const query = { ...(words && { q: words }), ...(shown !== "all" && { show: shown }) };
  let page: ProductPage;
  try {
    page = await listProducts({ words, show: shown, ...(at && { cursor: String(at) }) });
  } catch (error) {
    if (!(error instanceof ShopError)) throw error;
    return (
      <div className="gutter">
        <DeskHead title="Products" />
        <CannotRead failure={error.failure} what="The list of products" />
        {at ? <FromTheStart path="/admin/products" /> : null}
      </div>
    );
  }
  return (
    <div className="gutter">
      <DeskHead
        about="Tab walks through a line, Enter saves it. Tick some to change their prices together."
        title="Products"
      >
        <form action="/admin/products/prices" id={bulkForm}>
          <Button type="submit" variant="secondary">
            Change prices
          </Button>
        </form>
        <ButtonLink href="/admin/products/new" prefetch={false}>
          New product
        </ButtonLink>
      </DeskHead>
      <Answered answer={await answerBefore(form)} />
      <DeskSearch
        label="Search by name or SKU"
        filled={`${shown} ${words}`}
        path="/admin/products"
        value={words}
      >
        <select
          aria-label="Which products"
          className="min-h-11 rounded-control border border-control bg-raised px-3"
          defaultValue={shown}
          key={shown}
          name="show"
        >
          {Object.entries(shows).map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </DeskSearch>
      <ProductTable
        bulkForm={bulkForm}
        empty={emptyWords(words, shown)}
        locale={site.locale}
        rows={page.rows}
      />
      <DeskPager next={page.next} path="/admin/products" previous={page.previous} query={query} />
    </div>
  );
}
