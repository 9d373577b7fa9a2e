import Link from "next/link";
import type { ReactNode } from "react";
import { startedCheckouts } from "@/lib/checkout/started";
import { findMyOrder } from "@/lib/orders/find";
import { canLookUpOrders } from "@/lib/orders/offered";
import type { Order } from "@/lib/orders/types";
import { getViewer } from "@/lib/session/viewer";
import { site } from "@/lib/site";
import { ForgetCart } from "@/lib/ui/cart/forget-cart";
import { OrderDetail } from "@/lib/ui/orders/order-detail";
import { PrintButton } from "@/lib/ui/orders/print-button";
import { Recheck } from "@/lib/ui/orders/recheck";
import { ButtonLink, buttonClass } from "@/lib/ui/primitives/button";
import { looksSoFar, nextLook } from "./look-again";

type Params = Promise<Record<string, string | string[] | undefined>>;

/** The order somebody has just placed, or what to do when it cannot be shown. */
export async function ThankYou({ params }: { params: Params }) {
  const { orderId, look } = await params;
  if (typeof orderId !== "string" || !/^[\w-]{1,64}$/.test(orderId)) return <NoOrder />;
  const found = await findMyOrder(orderId, await startedCheckouts());
  switch (found.kind) {
    case "order":
      return (
        <Placed isMember={(await getViewer()).kind === "member"} order={found.order} partly={found.partly} />
      );
    case "not-yet":
      return <NotYet looks={looksSoFar(look)} orderId={orderId} />;
    case "unavailable":
      return <Unavailable orderId={orderId} />;
  }
}

function Placed({
  order,
  partly = false,
  isMember,
}: {
  order: Order;
  partly?: boolean | undefined;
  isMember: boolean;
}) {
  return (
    <>
      <ForgetCart />
      <h1 className="font-display text-title">Thank you</h1>
      <p className="mt-5 text-lead">Your order number is {order.number}.</p>
      <p className="mt-2 max-w-2xl text-muted">{nextSteps(order)}</p>
      {partly ? (
        <p className="mt-2 max-w-2xl text-muted">
          You have logged in or out since you paid, so names and addresses are left out here. They are in the
          confirmation.
        </p>
      ) : null}
      <div className="mb-12" />
      <OrderDetail locale={site.locale} order={order} />
      <div className="mt-14 flex flex-wrap gap-3 print:hidden">
        <ButtonLink href="/products">Keep looking around</ButtonLink>
        {isMember ? (
          <ButtonLink href="/account/orders" prefetch={false} variant="secondary">
            Your orders
          </ButtonLink>
        ) : null}
        <PrintButton />
      </div>
      {isMember || !canLookUpOrders() ? null : (
        <p className="mt-6 max-w-2xl text-muted print:hidden">
          Bought without an account, it is{" "}
          <Link className="link" href="/orders/find" prefetch={false}>
            found again
          </Link>{" "}
          by its number and your e-mail. With{" "}
          <Link className="link" href="/login?returnTo=%2Faccount%2Forders" prefetch={false}>
            an account
          </Link>{" "}
          of the same e-mail it is among your orders.
        </p>
      )}
    </>
  );
}

/** What happens now, said of this very order. */
function nextSteps(order: Order): string {
  const sent = order.email ? `The confirmation goes to ${order.email}. ` : "";
  if (order.payment === "declined" || order.status === "rejected") {
    return `${sent}The payment did not go through, so nothing has been charged. Write to us if you think it did.`;
  }
  if (order.status !== "approved" || order.payment === "pending") {
    return `${sent}Your payment is being confirmed. That can take a few minutes; you need not wait here.`;
  }
  const unpaid = order.payment === "not-paid" ? "Payment is still to come, as you chose at checkout. " : "";
  return `${sent}${unpaid}We pack it now and write again when it is on its way.`;
}

/** Also for an order that is not theirs: whether there is one, strangers do not learn. */
function NotYet({ orderId, looks }: { orderId: string; looks: number }) {
  const refresh = nextLook(orderId, looks);
  return (
    <Message
      action={
        <div className="flex flex-wrap gap-3">
          <Again orderId={orderId} />
          <ButtonLink href="/account/orders" prefetch={false} variant="secondary">
            Log in to see your orders
          </ButtonLink>
          {canLookUpOrders() ? (
            <ButtonLink href="/orders/find" prefetch={false} variant="secondary">
              Find it by its number
            </ButtonLink>
          ) : null}
        </div>
      }
      text="If you have just paid, your payment is safe: the order is being written down, which takes a few seconds. If it was placed in another browser, look for it in your account, or by the number in its confirmation."
      title="Your order is not here yet"
    >
      <ForgetCart />
      <Recheck />
      <noscript>
        {refresh ? <meta content={refresh} httpEquiv="refresh" /> : null}
        <p className="text-muted text-sm">
          {refresh
            ? "The page looks again by itself in a few seconds."
            : "The page has stopped looking. If you have paid, your payment is safe: the order is placed, and its confirmation comes by e-mail."}
        </p>
      </noscript>
    </Message>
  );
}

function Unavailable({ orderId }: { orderId: string }) {
  return (
    <Message
      action={<Again orderId={orderId} />}
      text="If your payment went through, the order is placed, and the confirmation is on its way by e-mail. We just cannot show it this moment."
      title="We cannot reach your order"
    />
  );
}

function NoOrder() {
  return (
    <Message
      action={<ButtonLink href="/cart">To your cart</ButtonLink>}
      text="This page shows an order right after checkout, and the address names none."
      title="There is no order here"
    />
  );
}

function Again({ orderId }: { orderId: string }) {
  // A plain link: it asks the server again, with or without scripts.
  return (
    <a
      className={buttonClass("secondary")}
      href={`/checkout/thank-you?orderId=${encodeURIComponent(orderId)}`}
    >
      Look again
    </a>
  );
}

function Message({
  title,
  text,
  action,
  children,
}: {
  title: string;
  text: string;
  action: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="grid max-w-2xl justify-items-start gap-6">
      <h1 className="font-display text-title">{title}</h1>
      <p className="text-lead text-muted" role="status">
        {text}
      </p>
      {action}
      {children}
    </div>
  );
}
