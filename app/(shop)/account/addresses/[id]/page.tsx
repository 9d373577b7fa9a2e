import type { Metadata } from "next";
import { addressAction } from "@/lib/members/actions";
import type { MemberAddress, MemberFormState } from "@/lib/members/types";
import { countriesIn, countryOf } from "@/lib/places";
import { formBefore } from "@/lib/session/form-answer";
import { site } from "@/lib/site";
import { MemberForm } from "@/lib/ui/account/member-form";
import { ButtonLink } from "@/lib/ui/primitives/button";
import { MemberPage } from "../../member-page";

export const metadata: Metadata = { title: "An address", robots: { index: false } };

/** `new`, or the id of an address in the member's book. */
export default async function AddressPage({ params, searchParams }: PageProps<"/account/addresses/[id]">) {
  return (
    <MemberPage
      content={async ({ addresses }, { form }) => {
        const { id } = await params;
        const address = addresses.find((known) => known.id === id);
        if (id !== "new" && !address) return <Gone />;
        return <Form address={address} before={await formBefore<MemberFormState>("address", form)} />;
      }}
      here="/account/addresses"
      notices={{}}
      searchParams={searchParams}
      title="An address"
    />
  );
}

function Gone() {
  return (
    <div className="grid justify-items-start gap-5">
      <p className="text-lead">There is no such address in your book.</p>
      <ButtonLink href="/account/addresses" prefetch={false}>
        Your addresses
      </ButtonLink>
    </div>
  );
}

function Form({ address, before }: { address: MemberAddress | undefined; before: MemberFormState }) {
  const value = (field: keyof MemberAddress) => address?.[field] ?? "";
  const missing = "This is still missing.";
  return (
    <MemberForm
      action={addressAction}
      before={before}
      fields={[
        {
          ...{ name: "street", label: "Street and number", autoComplete: "address-line1", wrong: missing },
          ...{ required: true, value: value("street") },
        },
        {
          ...{ name: "more", label: "Flat, floor, care of", autoComplete: "address-line2" },
          ...{ wrong: "250 letters at most, please.", value: value("more") },
        },
        {
          ...{ name: "city", label: "City", autoComplete: "address-level2", wrong: missing },
          ...{ required: true, value: value("city") },
        },
        {
          ...{ name: "region", label: "State or region", autoComplete: "address-level1", half: true },
          ...{
            wrong: "We know none like this in that country.",
            hint: "Such as NY or New York",
            value: value("region"),
          },
        },
        {
          ...{ name: "postalCode", label: "Postal code", autoComplete: "postal-code", half: true },
          ...{ wrong: "20 letters at most, please.", value: value("postalCode") },
        },
        {
          ...{ name: "country", label: "Country", autoComplete: "country", required: true, wrong: missing },
          ...{ value: value("country") || countryOf(site.locale), choices: countriesIn(site.locale) },
        },
      ]}
      pending="Saving…"
      submit="Save"
    >
      {address ? <input name="id" type="hidden" value={address.id} /> : null}
      <label className="flex min-h-11 items-center gap-3">
        <input className="size-5" name="first" type="checkbox" />
        Make it the default
      </label>
    </MemberForm>
  );
}
