import type { Metadata } from "next";
import { requireAdmin } from "@/lib/desk/guard";
import { readJournal } from "@/lib/desk/journal";
import { offsetPage } from "@/lib/desk/offset-page";
import { shopClock } from "@/lib/desk/shop-clock";
import type { JournalEntry, Noted } from "@/lib/desk/types";
import { site } from "@/lib/site";
import { ClockNote } from "@/lib/ui/desk/clock-note";
import { DeskHead } from "@/lib/ui/desk/desk-head";
import { DeskPager } from "@/lib/ui/desk/desk-pager";
import { type Column, DeskTable } from "@/lib/ui/desk/desk-table";
import { Mark } from "@/lib/ui/desk/mark";
import { Moment } from "@/lib/ui/desk/moment";

export const metadata: Metadata = { title: "Journal" };
export const instant = false;

const perPage = 50;

const columns = (zone: string): Column<JournalEntry>[] => [
  { name: "What", names: true, cell: ({ action }) => action },
  { name: "Object", cell: ({ object }) => object ?? "" },
  { name: "Before", cell: ({ before }) => inWords(before) },
  { name: "After", cell: ({ after }) => inWords(after) },
  { name: "Who", cell: ({ admin }) => admin.name },
  { name: "When", cell: ({ at }) => <Moment at={at} locale={site.locale} zone={zone} /> },
  {
    name: "Outcome",
    cell: ({ outcome }) => <Mark tone={outcome === "done" ? "ok" : "danger"}>{outcome}</Mark>,
  },
];

/** Who did what at the desk. */
export default async function JournalPage({ searchParams }: PageProps<"/admin/journal">) {
  await requireAdmin("/admin/journal");
  const { at } = await searchParams;
  const page = offsetPage(at, perPage);
  const [{ entries, hasMore, shared }, clock] = await Promise.all([
    readJournal(page.from, perPage),
    shopClock(),
  ]);
  return (
    <div className="gutter">
      <DeskHead
        about={
          <>
            {shared
              ? "The latest thousand changes. The server's log has them all. "
              : "Changes since this server was started, on this machine alone. The server's log has them all; with REDIS_URL they are kept here too. "}
            <ClockNote clock={clock} />
          </>
        }
        title="Journal"
      />
      <DeskTable
        caption="What was done at the desk, newest first"
        columns={columns(clock.zone)}
        empty="Nothing has been changed yet."
        keyOf={(entry) => `${entry.at} ${entry.action} ${entry.object}`}
        rows={entries}
      />
      <DeskPager next={page.next(hasMore)} path="/admin/journal" previous={page.previous} query={{}} />
    </div>
  );
}

function inWords(noted: Noted | undefined): string {
  return Object.entries(noted ?? {})
    .map(([name, value]) => `${name}: ${value}`)
    .join(", ");
}
