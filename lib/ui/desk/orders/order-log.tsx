import type { DeskActivity } from "@/lib/desk/orders/types";
import { Moment } from "../moment";
import { activityName } from "./order-words";

/** What has happened to an order and what the shop has noted, newest first. */
export function OrderLog({
  activities,
  zone,
  locale,
}: {
  activities: DeskActivity[];
  zone: string;
  locale: string;
}) {
  if (activities.length === 0) return <p className="text-muted text-sm">Wix has noted nothing.</p>;
  return (
    <ol className="divide-y divide-line border-line border-y text-sm">
      {activities.map(({ id, at, kind, text, author }) => (
        <li className="py-2.5" key={id}>
          <p className="flex flex-wrap justify-between gap-x-6">
            <span>
              {activityName(kind)}
              {author ? <span className="text-muted"> by {author}</span> : null}
            </span>
            <span className="text-muted">
              <Moment at={at} locale={locale} zone={zone} />
            </span>
          </p>
          {text ? <p className="mt-1 whitespace-pre-line break-words">{text}</p> : null}
        </li>
      ))}
    </ol>
  );
}
