import type { Sales } from "@/lib/desk/today/types";
import { formatMoney, type Money } from "@/lib/money";
import { BarChart } from "../bar-chart";

/** Today's and yesterday's sales in figures, and the last days as bars. */
export function SalesView({ sales, locale }: { sales: Sales; locale: string }) {
  const { days, orders, revenue, completeFrom, read } = sales;
  const today = days.length - 1;
  const names = days.map((day) => dayName(day, locale));
  const units = new Intl.NumberFormat(locale);
  return (
    <div className="grid gap-8">
      <dl className="grid grid-cols-2 gap-6 lg:grid-cols-4">
        <Figure
          before={`${orders[today - 1] ?? 0} yesterday`}
          name="Orders today"
          value={`${orders[today] ?? 0}`}
        />
        {revenue.length === 0 ? <Figure before="Nothing was sold" name="Revenue today" value="–" /> : null}
        {revenue.map(({ currency, amounts }) => (
          <Figure
            before={`${written(amounts[today - 1], currency, locale)} yesterday`}
            key={currency}
            name={revenue.length > 1 ? `Revenue today in ${currency}` : "Revenue today"}
            value={written(amounts[today], currency, locale)}
          />
        ))}
      </dl>
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-2">
        <BarChart
          axis={(value) => units.format(value)}
          bars={days.map((_, index) =>
            bar(names[index], orders[index] ?? 0, units.format(orders[index] ?? 0)),
          )}
          title="Orders a day"
        />
        {revenue.map(({ currency, amounts }) => {
          const short = new Intl.NumberFormat(locale, {
            style: "currency",
            currency,
            notation: "compact",
            maximumFractionDigits: 1,
            minimumFractionDigits: 0,
          });
          return (
            <BarChart
              axis={(value) => short.format(value)}
              bars={amounts.map((money, index) =>
                // Only the height of a bar: what is read is Wix's own string.
                bar(names[index], Number(money.amount), formatMoney(money, locale)),
              )}
              key={currency}
              title={`Revenue a day, ${currency}`}
            />
          );
        })}
      </div>
      <p className="max-w-3xl text-muted text-sm">
        The last bar is today, so far. Accepted orders at their full total, delivery and tax included:
        cancelled ones are left out, refunds are not taken off
        {revenue.length > 1 ? ", and each currency stands by itself" : ""}.
        {completeFrom > (days[0] ?? "")
          ? ` There were more than the newest ${read} orders, which is as far as this page reads: days before ${dayName(completeFrom, locale)} are not complete.`
          : ""}
      </p>
    </div>
  );
}

function bar(name: string | undefined, value: number, text: string) {
  return { name: name ?? "", value, text };
}

function written(money: Money | undefined, currency: string, locale: string): string {
  return formatMoney(money ?? { amount: "0", currency }, locale);
}

function Figure({ name, value, before }: { name: string; value: string; before: string }) {
  return (
    <div className="border-line border-t pt-3">
      <dt className="text-muted text-sm">{name}</dt>
      <dd className="mt-1">
        <span className="tabular block font-display text-title">{value}</span>
        <span className="text-muted text-sm">{before}</span>
      </dd>
    </div>
  );
}

/** A day of the calendar, which no time zone moves. */
function dayName(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" }).format(
    new Date(`${day}T12:00:00Z`),
  );
}
