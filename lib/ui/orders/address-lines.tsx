import type { Address } from "@/lib/orders/types";

/** An address, one line under the other. */
export function AddressLines({ address }: { address: Address }) {
  return (
    <address className="not-italic">
      {[...(address.name ? [address.name] : []), ...address.lines].map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of an address have no identity and never move
        <span className="block" key={index}>
          {line}
        </span>
      ))}
    </address>
  );
}
