import { cancelOrderDeskAction, markPaidDeskAction, noteOrderDeskAction } from "@/lib/desk/orders/actions";
import type { DeskOrder } from "@/lib/desk/orders/types";
import { formatMoney } from "@/lib/money";
import { controlClass, describedBy, Field, TextField } from "@/lib/ui/primitives/field";
import { DeskForm } from "../desk-form";
import { BuyerMail, OrderFields, Tickbox } from "./form-parts";
import { orderFieldProblems } from "./order-problems";

/** What is owed has come in by other ways than Wix. */
export function PaidForm({
  order,
  payments,
  locale,
}: {
  order: DeskOrder;
  /** How many there are already: what is written down is meant for an order that has no other. */
  payments: number;
  locale: string;
}) {
  return (
    <DeskForm
      action={markPaidDeskAction}
      fieldWords={orderFieldProblems}
      pending="Writing down …"
      submit={`Mark ${formatMoney(order.owed, locale)} as paid`}
      variant="secondary"
    >
      <OrderFields orderId={order.id} shown={{ owed: order.owed.amount, payments: String(payments) }} />
      <TextField
        defaultValue="Bank transfer"
        hint="No money moves by this."
        id="method"
        label="How it was paid"
        maxLength={60}
        name="method"
        required
      />
    </DeskForm>
  );
}

/** Calls the order off. */
export function CancelForm({ order }: { order: DeskOrder }) {
  return (
    <DeskForm
      action={cancelOrderDeskAction}
      fieldWords={orderFieldProblems}
      pending="Cancelling …"
      submit={`Cancel order ${order.number}`}
      variant="secondary"
    >
      <OrderFields orderId={order.id} />
      <p className="text-sm">That cannot be undone, and gives no money back by itself.</p>
      <Tickbox isTicked name="restock">
        Put what is in it back in stock
      </Tickbox>
      <BuyerMail id="cancel-message" />
    </DeskForm>
  );
}

/** A note for the shop alone. */
export function NoteForm({ orderId }: { orderId: string }) {
  return (
    <DeskForm
      action={noteOrderDeskAction}
      className="mb-4"
      fieldWords={orderFieldProblems}
      pending="Writing down …"
      submit="Add the note"
      variant="secondary"
    >
      <OrderFields orderId={orderId} />
      <Field hint="Only the shop sees it." id="note" label="Private note" required>
        <textarea
          aria-describedby={describedBy("note", { hint: true })}
          className={controlClass}
          id="note"
          maxLength={500}
          name="text"
          required
          rows={2}
        />
      </Field>
    </DeskForm>
  );
}
