import type { Metadata } from "next";
import { answerBefore } from "@/lib/desk/form-answer";
import { requireAdmin } from "@/lib/desk/guard";
import { part } from "@/lib/desk/part";
import { shopClock } from "@/lib/desk/shop-clock";
import { threshold, usualThreshold } from "@/lib/desk/stock/input";
import { listLowStock, listWaiting } from "@/lib/desk/stock/queries";
import { site } from "@/lib/site";
import { Answered } from "@/lib/ui/desk/answered";
import { CannotRead } from "@/lib/ui/desk/cannot-read";
import { ClockNote } from "@/lib/ui/desk/clock-note";
import { DeskGetForm, GetSubmit } from "@/lib/ui/desk/desk-get-form";
import { DeskHead } from "@/lib/ui/desk/desk-head";
import { DeskPager, FromTheStart } from "@/lib/ui/desk/desk-pager";
import { DeskSection } from "@/lib/ui/desk/desk-section";
import { deskInputClass } from "@/lib/ui/desk/products/edit-input";
import { LowStockTable } from "@/lib/ui/desk/stock/low-stock-table";
import { WaitingTable } from "@/lib/ui/desk/stock/waiting-table";

export const metadata: Metadata = { title: "Stock" };
export const instant = false;

/** What is running out, and who waits for what has. Either half stands without the other. */
export default async function StockPage({ searchParams }: PageProps<"/admin/stock">) {
  await requireAdmin("/admin/stock");
  const { below: asked, at, form } = await searchParams;
  const below = threshold.parse(asked ?? usualThreshold);
  const [low, waiting, clock] = await Promise.all([
    part(listLowStock(below, at ? String(at) : undefined)),
    part(listWaiting()),
    shopClock(),
  ]);
  return (
    <div className="gutter">
      <DeskHead about={<ClockNote clock={clock} />} title="Stock" />
      <Answered answer={await answerBefore(form)} />
      <div className="grid gap-12">
        <DeskSection id="low-stock" title="Running out">
          <DeskGetForm
            action="/admin/stock"
            className="mb-4 flex flex-wrap items-center gap-3 text-sm"
            filled={String(below)}
          >
            <label htmlFor="below">Units left, at most</label>
            <input
              className={`${deskInputClass} w-24 text-right`}
              defaultValue={below}
              id="below"
              max={9_999}
              min={0}
              name="below"
              type="number"
            />
            <GetSubmit>Show</GetSubmit>
          </DeskGetForm>
          {low.ok ? (
            <>
              <LowStockTable below={below} items={low.value.items} />
              <p className="mt-3 text-muted text-sm">
                What nobody counts is not in this list. A product's own page sets its stock to any number.
              </p>
              <DeskPager
                next={low.value.next}
                path="/admin/stock"
                previous={low.value.previous}
                query={{ below: String(below) }}
              />
            </>
          ) : (
            <>
              <CannotRead failure={low.error} what="What is running out" />
              {at ? <FromTheStart path="/admin/stock" /> : null}
            </>
          )}
        </DeskSection>
        <DeskSection id="waiting" title="Back in stock: who waits">
          <p className="mb-3 max-w-2xl text-muted text-sm">
            Wix writes to these people by itself once there is stock again, if the site's automation for it is
            on. Mark as told whom you have told in another way.
          </p>
          {waiting.ok ? (
            <>
              <WaitingTable locale={site.locale} products={waiting.value.products} zone={clock.zone} />
              {waiting.value.more ? (
                <p className="mt-3 text-muted text-sm">The oldest thousand requests; there are more.</p>
              ) : null}
            </>
          ) : (
            <CannotRead failure={waiting.error} what="Who waits" />
          )}
        </DeskSection>
      </div>
    </div>
  );
}
