import type { Route } from "next";
import Link from "next/link";
import type { Waiting } from "@/lib/desk/today/types";
import { formatMoney } from "@/lib/money";
import { Moment } from "../moment";

/** The orders that have waited longest to be sent. */
export function WaitingView({ waiting, zone, locale }: { waiting: Waiting; zone: string; locale: string }) {
  const { longest, count, isMore } = waiting;
  if (count === 0) return <p className="text-muted text-sm">Nothing waits to be sent.</p>;
  return (
    <>
      <ul className="divide-y divide-line border-line border-y text-sm">
        {longest.map(({ id, number, buyer, placedAt, total }) => (
          <li className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-3" key={id}>
            <span>
              <Link className="link" href={`/admin/orders/${id}` as Route} prefetch={false}>
                {number}
              </Link>{" "}
              {buyer}
              <span className="block text-muted">
                <Moment at={placedAt} locale={locale} zone={zone} />
              </span>
            </span>
            <span className="tabular">{formatMoney(total, locale)}</span>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm">
        <Link className="link" href={"/admin/orders?show=to-send" as Route} prefetch={false}>
          {isMore ? `More than ${count} wait` : count === 1 ? "One waits" : `All ${count} that wait`}
        </Link>
      </p>
    </>
  );
}
