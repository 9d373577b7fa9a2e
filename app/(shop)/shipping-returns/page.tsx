import type { Metadata } from "next";
import Link from "next/link";
import { PageHeader } from "@/lib/ui/chrome/page-header";
import { Prose } from "@/lib/ui/chrome/prose";

export const ensureStatic = "navigation";

export const metadata: Metadata = {
  title: "Shipping and returns",
  description: "When an order leaves the workshop, what delivery costs, and how to send something back.",
  alternates: { canonical: "/shipping-returns" },
};

export default function ShippingReturnsPage() {
  return (
    <>
      <PageHeader
        lead="What happens after you have paid, and what to do when it is not right."
        title="Shipping and returns"
      />
      <Prose>
        <h2>Shipping</h2>
        <p>
          Orders leave the workshop within two working days. The price of delivery depends on where it goes
          and is shown at checkout, before you pay. You get an e-mail with a tracking number when the parcel
          is on its way.
        </p>
        <p>
          Pre-orders leave when they are made. The product page says when that is; if an order holds both, it
          is sent together unless you ask us to split it.
        </p>
        <h2>Returns</h2>
        <p>You have thirty days from the day it arrives, used or not, as long as it can be sold again.</p>
        <ul>
          <li>
            Pack it as it came. We fire things in small runs and cannot always replace what breaks on the way
            back.
          </li>
          <li>
            Find the order number in your e-mail or under{" "}
            <Link className="link" href="/account" prefetch={false}>
              your orders
            </Link>
            .
          </li>
          <li>We refund the price within five working days of its arrival, to the card you paid with.</li>
        </ul>
        <p>
          Things made with your own words on them, and downloads, can only be returned when something is wrong
          with them.
        </p>
        <h2>Arrived broken?</h2>
        <p>
          Keep the parcel, take one picture, and write to us. We send another or refund it, as you prefer.
        </p>
      </Prose>
    </>
  );
}
