import type { ReactNode } from "react";
import type { DeskOrder } from "@/lib/desk/orders/types";
import { AddressLines } from "@/lib/ui/orders/address-lines";

/** Who bought it, where it goes and what they wanted the shop to know. */
export function OrderPeople({ order }: { order: DeskOrder }) {
  const { buyer, email, phone, isMember, note, shippingAddress, billingAddress, deliveryTime } = order;
  return (
    <dl className="grid gap-5 text-sm">
      <Fact name="Buyer">
        <p>{buyer || "Nobody is named"}</p>
        {email ? (
          <p>
            <a className="link break-all" href={`mailto:${email}`}>
              {email}
            </a>
          </p>
        ) : null}
        {phone ? (
          <p>
            <a className="link" href={`tel:${phone.replace(/[^\d+]/g, "")}`}>
              {phone}
            </a>
          </p>
        ) : null}
        <p className="text-muted">{isMember ? "With an account" : "Without an account"}</p>
      </Fact>
      {note ? (
        <Fact name="Their note">
          <p className="whitespace-pre-line">{note}</p>
        </Fact>
      ) : null}
      {shippingAddress ? (
        <Fact name="Deliver to">
          <AddressLines address={shippingAddress} />
          {deliveryTime ? <p className="text-muted">{deliveryTime}</p> : null}
        </Fact>
      ) : null}
      {billingAddress ? (
        <Fact name="Bill to">
          <AddressLines address={billingAddress} />
        </Fact>
      ) : null}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="font-medium">{name}</dt>
      <dd className="mt-1 grid gap-0.5">{children}</dd>
    </div>
  );
}
