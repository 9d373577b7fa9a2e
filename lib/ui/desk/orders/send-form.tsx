import { fulfilDeskAction } from "@/lib/desk/orders/actions";
import type { LineLeft } from "@/lib/desk/orders/state";
import { carrierCodes, carriers } from "@/lib/orders/carriers";
import { controlClass, Field, TextField } from "@/lib/ui/primitives/field";
import { DeskForm } from "../desk-form";
import { OrderFields, Units } from "./form-parts";
import { orderFieldProblems } from "./order-problems";

export interface SendFormProps {
  orderId: string;
  lines: LineLeft[];
  /** How many there are already: what is sent is meant for an order that has no other. */
  parcels: number;
}

const carrierNames = [
  ["", "None"],
  ...carrierCodes.map((code) => [code, carriers[code].name] as const),
  ["other", "Another one"],
] as const;

/** All or some of an order leaves the house, in one parcel. */
export function SendForm({ orderId, lines, parcels }: SendFormProps) {
  return (
    <DeskForm
      action={fulfilDeskAction}
      fieldWords={orderFieldProblems}
      pending="Writing down …"
      submit="Mark as sent"
    >
      <OrderFields orderId={orderId} shown={{ parcels: String(parcels) }} />
      <fieldset className="grid gap-3">
        <legend className="mb-2 font-medium text-sm">How many of each are in the parcel</legend>
        {lines
          .filter(({ left }) => left > 0)
          .map(({ line, left, due }) => (
            <Units
              hint={[...line.details.map(({ value }) => value), `${left} left to send`].join(" · ")}
              id={line.id}
              key={line.id}
              most={left}
              name={line.name}
              value={due}
            />
          ))}
      </fieldset>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field id="carrier" label="Carrier">
          <select className={controlClass} defaultValue="" id="carrier" name="carrier">
            {carrierNames.map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <TextField id="tracking-number" label="Tracking number" maxLength={100} name="trackingNumber" />
      </div>
      <details className="text-sm">
        <summary className="link inline-flex min-h-11 cursor-pointer items-center">Another carrier</summary>
        <div className="mt-2 grid items-start gap-4 sm:grid-cols-2">
          <TextField id="other-carrier" label="Its name" maxLength={80} name="otherCarrier" />
          <TextField
            hint="Begins with https://. Wix makes the link for the carriers it knows."
            id="tracking-link"
            inputMode="url"
            label="Link to follow the parcel"
            maxLength={1_000}
            name="trackingLink"
          />
        </div>
      </details>
    </DeskForm>
  );
}
