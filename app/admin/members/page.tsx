import type { Metadata } from "next";
import { requireAdmin } from "@/lib/desk/guard";
import { findMembers, membersPerPage } from "@/lib/desk/members/queries";
import { shopClock } from "@/lib/desk/shop-clock";
import { ShopError } from "@/lib/result";
import { site } from "@/lib/site";
import { CannotRead } from "@/lib/ui/desk/cannot-read";
import { ClockNote } from "@/lib/ui/desk/clock-note";
import { DeskHead } from "@/lib/ui/desk/desk-head";
import { DeskPager } from "@/lib/ui/desk/desk-pager";
import { DeskSearch } from "@/lib/ui/desk/desk-search";
import { MemberList } from "@/lib/ui/desk/members/member-list";

export const metadata: Metadata = { title: "Members" };
export const instant = false;

export default async function MembersPage({ searchParams }: PageProps<"/admin/members">) {
  const { memberId } = await requireAdmin("/admin/members");
  const { q, at } = await searchParams;
  const word = typeof q === "string" ? q.trim().slice(0, 100) : "";
  const from = typeof at === "string" && /^\d{1,6}$/.test(at) ? Number(at) : 0;
  const clock = await shopClock();
  return (
    <div className="gutter">
      <DeskHead about={<ClockNote clock={clock} />} title="Members" />
      <DeskSearch label="Name or email" path="/admin/members" value={word} />
      <Found from={from} self={memberId} word={word} zone={clock.zone} />
    </div>
  );
}

async function Found({ word, from, self, zone }: { word: string; from: number; self: string; zone: string }) {
  try {
    const { members, total } = await findMembers(word, from);
    return (
      <>
        <MemberList locale={site.locale} members={members} self={self} zone={zone} />
        <DeskPager
          next={from + membersPerPage < total ? String(from + membersPerPage) : undefined}
          path="/admin/members"
          previous={from > 0 ? String(Math.max(from - membersPerPage, 0)) : undefined}
          query={word ? { q: word } : {}}
        />
      </>
    );
  } catch (error) {
    if (!(error instanceof ShopError)) throw error;
    return <CannotRead failure={error.failure} what="Members" />;
  }
}
