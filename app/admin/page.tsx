import type { Metadata } from "next";
import { requireAdmin } from "@/lib/desk/guard";
import { part } from "@/lib/desk/part";
import { shopClock } from "@/lib/desk/shop-clock";
import { fewUnits, readLowStock, readSales, readWaiting } from "@/lib/desk/today/queries";
import { site } from "@/lib/site";
import { CannotRead } from "@/lib/ui/desk/cannot-read";
import { ClockNote } from "@/lib/ui/desk/clock-note";
import { DeskHead } from "@/lib/ui/desk/desk-head";
import { DeskSection } from "@/lib/ui/desk/desk-section";
import { LowStockView } from "@/lib/ui/desk/today/low-stock-view";
import { SalesView } from "@/lib/ui/desk/today/sales-view";
import { WaitingView } from "@/lib/ui/desk/today/waiting-view";

export const metadata: Metadata = { title: { absolute: `Today | Shop desk | ${site.name}` } };
export const instant = false;

/** How the shop stands: what was sold, what waits, what runs out. A part that cannot be read says so by itself. */
export default async function TodayPage() {
  await requireAdmin("/admin");
  const clock = await shopClock();
  const { zone } = clock;
  const [sales, waiting, stock] = await Promise.all([
    part(readSales(zone)),
    part(readWaiting(zone)),
    part(readLowStock()),
  ]);
  return (
    <div className="gutter">
      <DeskHead about={<ClockNote clock={clock} />} title="Today" />
      <div className="grid gap-14">
        {sales.ok ? (
          <SalesView locale={site.locale} sales={sales.value} />
        ) : (
          <CannotRead failure={sales.error} what="What was sold" />
        )}
        <div className="grid gap-x-14 gap-y-12 lg:grid-cols-2">
          <DeskSection id="waiting" title="Waiting to be sent">
            {waiting.ok ? (
              <WaitingView locale={site.locale} waiting={waiting.value} zone={zone} />
            ) : (
              <CannotRead failure={waiting.error} what="What waits" />
            )}
          </DeskSection>
          <DeskSection id="stock" title="Running out">
            {stock.ok ? (
              <LowStockView few={fewUnits} {...stock.value} />
            ) : stock.error.code.startsWith("CATALOG_V1") ? (
              <p className="text-muted text-sm">
                This site has Wix's older catalogue, whose stock this page does not read.
              </p>
            ) : (
              <CannotRead failure={stock.error} what="The stock" />
            )}
          </DeskSection>
        </div>
      </div>
    </div>
  );
}
