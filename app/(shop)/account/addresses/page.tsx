import type { Metadata, Route } from "next";
import { firstAddressForm, removeAddressForm } from "@/lib/members/actions";
import type { Member, MemberAddress } from "@/lib/members/types";
import { countryName } from "@/lib/places";
import { site } from "@/lib/site";
import { AddressLines } from "@/lib/ui/orders/address-lines";
import { ButtonLink } from "@/lib/ui/primitives/button";
import { MemberPage } from "../member-page";
import type { Told } from "../told";

export const metadata: Metadata = { title: "Your addresses", robots: { index: false } };

const notices: Record<string, Told> = {
  saved: { tone: "ok", text: "Saved." },
  removed: { tone: "ok", text: "The address is no longer in your book." },
  failed: {
    tone: "danger",
    text: "We got no answer just now. Below is your book as it stands; please try again in a moment.",
  },
};

export default function AddressesPage({ searchParams }: PageProps<"/account/addresses">) {
  return (
    <MemberPage
      content={(member) => <Addresses member={member} />}
      here="/account/addresses"
      notices={notices}
      searchParams={searchParams}
      title="Your addresses"
    />
  );
}

function Addresses({ member: { addresses } }: { member: Member }) {
  return (
    <>
      {addresses.length === 0 ? (
        <p className="mb-8 max-w-xl text-lead text-muted">
          None yet. Keep the addresses you send to here, and they are at hand the next time.
        </p>
      ) : (
        <ul className="mb-10 grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
          {addresses.map((address, index) => (
            <li className="grid content-between gap-4 border border-line p-5" key={address.id}>
              <Address address={address} isFirst={index === 0} />
            </li>
          ))}
        </ul>
      )}
      <ButtonLink href={"/account/addresses/new" as Route} prefetch={false}>
        Add an address
      </ButtonLink>
    </>
  );
}

function Address({ address, isFirst }: { address: MemberAddress; isFirst: boolean }) {
  const { id, street, more, city, region, postalCode, country } = address;
  const place = [city, [region, postalCode].filter(Boolean).join(" ")].filter(Boolean).join(", ");
  return (
    <>
      <div>
        {isFirst ? <p className="mb-2 text-accent text-sm">Default</p> : null}
        <AddressLines
          address={{ lines: [street, more, place, countryName(country, site.locale)].filter(Boolean) }}
        />
      </div>
      <div className="flex flex-wrap gap-x-5">
        <a
          className="link inline-flex min-h-11 items-center"
          href={`/account/addresses/${encodeURIComponent(id)}`}
        >
          Edit<span className="sr-only"> {street}</span>
        </a>
        {isFirst ? null : (
          <form action={firstAddressForm}>
            <input name="id" type="hidden" value={id} />
            <button className="link min-h-11" type="submit">
              Make default<span className="sr-only">: {street}</span>
            </button>
          </form>
        )}
        <form action={removeAddressForm}>
          <input name="id" type="hidden" value={id} />
          <button className="link min-h-11 text-muted" type="submit">
            Remove<span className="sr-only"> {street}</span>
          </button>
        </form>
      </div>
    </>
  );
}
