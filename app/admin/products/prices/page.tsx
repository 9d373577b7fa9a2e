import type { Metadata } from "next";
import { getCategoryTree } from "@/lib/catalog/queries";
import type { Category } from "@/lib/catalog/types";
import { requireAdmin } from "@/lib/desk/guard";
import { part } from "@/lib/desk/part";
import { pricePlan } from "@/lib/desk/products/input";
import { currencyDigits, previewOf } from "@/lib/desk/products/preview";
import { listPriced, mostRepriced } from "@/lib/desk/products/queries";
import { site } from "@/lib/site";
import { CannotRead } from "@/lib/ui/desk/cannot-read";
import { DeskHead } from "@/lib/ui/desk/desk-head";
import { DeskPager } from "@/lib/ui/desk/desk-pager";
import { PricePlanForm } from "@/lib/ui/desk/products/price-plan-form";
import { PriceRun } from "@/lib/ui/desk/products/price-run";
import { Notice } from "@/lib/ui/primitives/notice";

export const metadata: Metadata = { title: "Change prices" };
export const instant = false;

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const noPlan = { direction: "down", percent: "", rounding: "exact", compareAt: "keep" } as const;

/** First which products and how, then what would become of them, then the change. Only the last step changes anything. */
export default async function PricesPage({ searchParams }: PageProps<"/admin/products/prices">) {
  await requireAdmin("/admin/products/prices");
  const asked = await searchParams;
  const words = String(asked.q ?? "")
    .slice(0, 100)
    .trim();
  const category = guid.test(String(asked.category)) ? String(asked.category) : "";
  const ids = [asked.id ?? []]
    .flat()
    .filter((id) => guid.test(id))
    .slice(0, mostRepriced);
  const plan = pricePlan.safeParse(asked);
  const cursor = asked.at ? String(asked.at) : undefined;
  // Without them prices can be changed all the same.
  const categories = await part(getCategoryTree());
  return (
    <div className="gutter">
      <DeskHead
        about={`Preview first: nothing changes before you say so. Up to ${mostRepriced} products at a time.`}
        back={{ href: "/admin/products", text: "All products" }}
        title="Change prices"
      />
      <PricePlanForm
        categories={categories.ok ? flat(categories.value) : []}
        category={category}
        ids={ids}
        plan={plan.success ? plan.data : { ...noPlan, percent: String(asked.percent ?? "").slice(0, 10) }}
        words={words}
      />
      {plan.success ? (
        <Preview
          plan={plan.data}
          query={{ ...(words && { q: words }), ...(category && { category }), ...plan.data }}
          wish={{
            words,
            show: "all",
            ...(category && { categoryId: category }),
            ...(ids.length > 0 && { ids }),
            ...(cursor && { cursor }),
          }}
        />
      ) : asked.percent ? (
        <Notice tone="danger">A percentage is a number above 0, such as 10 or 12.5.</Notice>
      ) : null}
    </div>
  );
}

async function Preview({
  wish,
  plan,
  query,
}: {
  wish: Parameters<typeof listPriced>[0];
  plan: ReturnType<typeof pricePlan.parse>;
  query: Record<string, string>;
}) {
  const read = await part(listPriced(wish));
  if (!read.ok) return <CannotRead failure={read.error} what="The preview" />;
  const page = read.value;
  const { currency, locale } = site;
  const lines = previewOf(page.variants, { ...plan, digits: currencyDigits(currency) });
  return (
    <>
      {page.next ? (
        <Notice className="mb-4">
          These are {page.products} products; there are more. Change these first, then go on to the next ones.
        </Notice>
      ) : null}
      {/* A preview of other products or another plan is another preview. */}
      <PriceRun currency={currency} key={JSON.stringify([wish, plan])} lines={lines} locale={locale} />
      <DeskPager next={page.next} path="/admin/products/prices" query={query} />
    </>
  );
}

function flat(tree: Category[], depth = 0): { id: string; name: string }[] {
  return tree.flatMap(({ id, name, children }) => [
    { id, name: `${"– ".repeat(depth)}${name}` },
    ...flat(children, depth + 1),
  ]);
}
