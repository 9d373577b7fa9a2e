import { createCouponDeskAction } from "@/lib/desk/coupons/actions";
import { controlClass, Field, TextField } from "@/lib/ui/primitives/field";
import { DeskForm } from "../desk-form";
import { couponFieldWords } from "./coupon-words";

/** A new coupon. Its last day ends as `zone` has it. */
export function CouponForm({ currency, zone }: { currency: string; zone: string }) {
  return (
    <DeskForm
      action={createCouponDeskAction}
      fieldWords={couponFieldWords}
      pending="Making it…"
      submit="Make the coupon"
    >
      <div className="grid items-start gap-5 sm:grid-cols-2 lg:grid-cols-4">
        <TextField
          autoCapitalize="characters"
          autoComplete="off"
          hint="3 to 20 letters, digits, - and _, as shoppers type it"
          id="coupon-code"
          label="Code"
          maxLength={20}
          name="code"
          pattern="[A-Za-z0-9_\-]{3,20}"
          required
        />
        <TextField autoComplete="off" id="coupon-name" label="Name" maxLength={100} name="name" required />
        <Field id="coupon-kind" label="What it gives" required>
          <select className={controlClass} id="coupon-kind" name="kind" required>
            <option value="percent">Percent off</option>
            <option value="amount">An amount off</option>
            <option value="free-shipping">Free shipping</option>
          </select>
        </Field>
        <TextField
          condition="for percent off"
          id="coupon-percent"
          inputMode="numeric"
          label="Percent"
          name="percent"
          pattern="\d{1,3}"
        />
        <TextField
          condition="for an amount off"
          id="coupon-amount"
          inputMode="decimal"
          label={`Amount in ${currency}`}
          name="amount"
          pattern="\d{1,9}(\.\d{1,2})?"
        />
        <TextField
          id="coupon-minimum"
          inputMode="decimal"
          label={`From a subtotal of (${currency})`}
          name="minimum"
          pattern="\d{1,9}(\.\d{1,2})?"
        />
        <TextField id="coupon-limit" inputMode="numeric" label="Uses in all" name="limit" pattern="\d{1,6}" />
        <TextField
          hint={`It holds until the end of this day in ${zone.replaceAll("_", " ")}`}
          id="coupon-expires"
          label="Last day"
          name="expires"
          type="date"
        />
      </div>
      <label className="flex items-center gap-3 text-sm">
        <input className="size-5 accent-accent" name="oncePerCustomer" type="checkbox" />
        Once for every customer
      </label>
    </DeskForm>
  );
}
