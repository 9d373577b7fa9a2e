import { cancelOrderForm } from "@/lib/orders/actions";
import type { Order } from "@/lib/orders/types";
import { Button } from "@/lib/ui/primitives/button";

/** Calling an order off: folded away, with what it means in front of the button. Works without scripts. */
export function CancelOrder({ order }: { order: Order }) {
  return (
    <details className="max-w-xl print:hidden">
      <summary className="link inline-flex min-h-11 cursor-pointer items-center text-muted">
        Cancel this order
      </summary>
      <div className="mt-3 grid justify-items-start gap-4 border-line border-y py-5">
        <p>
          Nothing of it has been sent yet, so you can still call it off. That cannot be undone.
          {order.payment === "not-paid"
            ? null
            : " What you have paid does not come back by itself: the shop sees that you cancelled and returns it to you."}
        </p>
        <form action={cancelOrderForm}>
          <input name="orderId" type="hidden" value={order.id} />
          <Button type="submit" variant="secondary">
            Yes, cancel order {order.number}
          </Button>
        </form>
      </div>
    </details>
  );
}
