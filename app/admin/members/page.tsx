import type { Metadata } from "next";
import { answerBefore } from "@/lib/desk/form-answer";
import { requireAdmin } from "@/lib/desk/guard";
import { findMembers, membersPerPage } from "@/lib/desk/members/queries";
import { type OffsetPage, offsetPage } from "@/lib/desk/offset-page";
import { part } from "@/lib/desk/part";
import { shopClock } from "@/lib/desk/shop-clock";
import { site } from "@/lib/site";
import { Answered } from "@/lib/ui/desk/answered";
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
  const { q, at, form } = await searchParams;
  const word = typeof q === "string" ? q.trim().slice(0, 100) : "";
  const clock = await shopClock();
  return (
    <div className="gutter">
      <DeskHead about={<ClockNote clock={clock} />} title="Members" />
      <Answered answer={await answerBefore(form)} />
      <DeskSearch label="Name or e-mail" path="/admin/members" value={word} />
      <Found page={offsetPage(at, membersPerPage)} self={memberId} word={word} zone={clock.zone} />
    </div>
  );
}

async function Found({
  word,
  page,
  self,
  zone,
}: {
  word: string;
  page: OffsetPage;
  self: string;
  zone: string;
}) {
  const found = await part(findMembers(word, page.from));
  if (!found.ok) return <CannotRead failure={found.error} what="Members" />;
  const { members, total } = found.value;
  return (
    <>
      <MemberList locale={site.locale} members={members} self={self} zone={zone} />
      <DeskPager
        next={page.next(page.from + membersPerPage < total)}
        path="/admin/members"
        previous={page.previous}
        query={word ? { q: word } : {}}
      />
    </>
  );
}
