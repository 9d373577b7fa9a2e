import type { Metadata } from "next";
import type { ReactNode } from "react";
import { canSeeStockWishes } from "@/lib/back-in-stock/offered";
import { listStockWishes } from "@/lib/back-in-stock/queries";
import { canChooseNews } from "@/lib/members/offered";
import { readNews } from "@/lib/members/queries";
import { ShopError } from "@/lib/result";
import type { SearchParams } from "@/lib/search-params";
import { type ConfirmedMember, confirmedMember } from "@/lib/session/confirmed-member";
import { requireMember } from "@/lib/session/viewer";
import { site } from "@/lib/site";
import { NewsChoice } from "@/lib/ui/account/news-choice";
import { StockWishes } from "@/lib/ui/back-in-stock/stock-wishes";
import { Notice } from "@/lib/ui/primitives/notice";
import { Loading, Skeleton } from "@/lib/ui/primitives/skeleton";
import { Personal } from "../personal";
import { Room } from "../room";
import { type Told, told } from "../told";
import { AccountUnavailable } from "../unavailable";

export const metadata: Metadata = { title: "E-mails from us", robots: { index: false } };

const here = "/account/emails";

const notices: Record<string, Told> = {
  chosen: { tone: "ok", text: "Done. That is how we will keep it." },
  withdrawn: { tone: "ok", text: "Withdrawn. We will not write to you about it." },
  later: { tone: "info", text: "Those were many changes in a short time. Please try again in an hour." },
  failed: {
    tone: "danger",
    text: "We got no answer just now. Below is how things stand; please try again in a moment.",
  },
};

export default function EmailsPage({ searchParams }: PageProps<"/account/emails">) {
  return (
    <Room here={here} title="E-mails from us">
      <Personal skeleton={<EmailsSkeleton />}>
        <Emails params={searchParams} />
      </Personal>
    </Room>
  );
}

async function Emails({ params }: { params: Promise<SearchParams> }) {
  const notice = told((await params).notice, notices);
  let member: ConfirmedMember | undefined;
  try {
    await requireMember(here);
    member = await confirmedMember();
  } catch (error) {
    if (error instanceof ShopError) return <AccountUnavailable failure={error.failure} here={here} titled />;
    throw error;
  }
  return (
    <>
      {notice}
      {member ? <Choices member={member} /> : <Unconfirmed />}
    </>
  );
}

/** Two Wix calls, beside each other. */
async function Choices({ member }: { member: ConfirmedMember }) {
  const [news, wishes] = await Promise.all([
    canChooseNews() ? orTrouble(readNews(member)) : ("off" as const),
    canSeeStockWishes() ? orTrouble(listStockWishes(member)) : ("off" as const),
  ]);
  return (
    <>
      <p className="mb-12 text-muted">To {member.email}, which you have confirmed to be yours.</p>
      <div className="grid gap-x-20 gap-y-14 lg:grid-cols-2">
        <Part id="news" title="News">
          {news === "off" ? (
            <p>
              We cannot show here whether you get our news. Every one of those mails has a link at its end
              that stops them.
            </p>
          ) : news === "trouble" ? (
            <Trouble>Whether you get our news cannot be shown this moment. It is as you chose it.</Trouble>
          ) : (
            <NewsChoice email={member.email} news={news} />
          )}
          <p className="text-muted text-sm">
            What concerns an order or your login is no news: such mails come whatever you choose here.
          </p>
        </Part>
        <Part id="back" title="When something is back">
          {wishes === "off" ? (
            <p>
              We cannot show here what you wait for. You get one mail for everything you asked about, and none
              after it.
            </p>
          ) : wishes === "trouble" ? (
            <Trouble>What you wait for cannot be shown this moment. It is not forgotten.</Trouble>
          ) : (
            <StockWishes locale={site.locale} wishes={wishes} />
          )}
        </Part>
      </div>
    </>
  );
}

/** One part of the page that cannot be had does not take the other along. */
async function orTrouble<T>(question: Promise<T>): Promise<T | "trouble"> {
  try {
    return await question;
  } catch (error) {
    if (error instanceof ShopError) return "trouble";
    throw error;
  }
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid max-w-xl content-start gap-5">
      <h2 className="font-display text-2xl" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}

function Trouble({ children }: { children: ReactNode }) {
  return <Notice tone="danger">{children}</Notice>;
}

function Unconfirmed() {
  return (
    <p className="max-w-xl text-lead text-muted">
      Nobody has confirmed yet that this e-mail is yours, so we show and change nothing of what goes there.
      Write to us, and we sort it out.
    </p>
  );
}

function EmailsSkeleton() {
  return (
    <Loading label="Loading what we send you">
      <Skeleton className="mb-12 h-6 w-80 max-w-full" />
      <div className="grid gap-x-20 gap-y-14 lg:grid-cols-2">
        {["news", "back"].map((part) => (
          <div className="grid max-w-xl gap-5" key={part}>
            <Skeleton className="h-8 w-48" />
            <Skeleton className="h-6" />
            <Skeleton className="h-12 w-44" />
          </div>
        ))}
      </div>
    </Loading>
  );
}
