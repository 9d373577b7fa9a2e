import type { Metadata } from "next";
import { couponsPerPage, listCoupons } from "@/lib/desk/coupons/queries";
import { answerBefore } from "@/lib/desk/form-answer";
import { requireAdmin } from "@/lib/desk/guard";
import { type OffsetPage, offsetPage } from "@/lib/desk/offset-page";
import { shopClock } from "@/lib/desk/shop-clock";
import type { DeskFormState } from "@/lib/desk/types";
import { ShopError } from "@/lib/result";
import { site } from "@/lib/site";
import { Answered } from "@/lib/ui/desk/answered";
import { CannotRead } from "@/lib/ui/desk/cannot-read";
import { ClockNote } from "@/lib/ui/desk/clock-note";
import { CouponForm } from "@/lib/ui/desk/coupons/coupon-form";
import { CouponList } from "@/lib/ui/desk/coupons/coupon-list";
import { couponFieldWords } from "@/lib/ui/desk/coupons/coupon-words";
import { DeskHead } from "@/lib/ui/desk/desk-head";
import { DeskPager } from "@/lib/ui/desk/desk-pager";
import { buttonClass } from "@/lib/ui/primitives/button";

export const metadata: Metadata = { title: "Coupons" };
export const instant = false;

export default async function CouponsPage({ searchParams }: PageProps<"/admin/coupons">) {
  await requireAdmin("/admin/coupons");
  const { at, form } = await searchParams;
  return (
    <div className="gutter">
      <Coupons answer={await answerBefore(form)} page={offsetPage(at, couponsPerPage)} />
    </div>
  );
}

async function Coupons({ page, answer }: { page: OffsetPage; answer: DeskFormState }) {
  try {
    const [{ coupons, total }, clock] = await Promise.all([listCoupons(page.from), shopClock()]);
    return (
      <>
        <DeskHead
          about={
            <>
              {total} in all. What is ended stays in the list. <ClockNote clock={clock} />
            </>
          }
          title="Coupons"
        />
        <Answered answer={answer} fieldWords={couponFieldWords} />
        <details className="mb-8">
          <summary className={buttonClass("primary")}>New coupon</summary>
          <div className="mt-6 border-line border-y py-6">
            <CouponForm currency={site.currency} zone={clock.zone} />
          </div>
        </details>
        <CouponList coupons={coupons} currency={site.currency} locale={site.locale} zone={clock.zone} />
        <DeskPager
          next={page.next(page.from + couponsPerPage < total)}
          path="/admin/coupons"
          previous={page.previous}
          query={{}}
        />
      </>
    );
  } catch (error) {
    if (!(error instanceof ShopError)) throw error;
    return (
      <>
        <DeskHead title="Coupons" />
        <CannotRead failure={error.failure} what="Coupons" />
      </>
    );
  }
}
