const countryCodes =
  "AT AU BE CA CH CZ DE DK EE ES FI FR GB GR HR HU IE IS IT JP KR LT LU LV MX NL NO NZ PL PT RO SE SG SI SK US".split(
    " ",
  );

const names = new Intl.DisplayNames(["en"], { type: "region" });

/** Countries the checkout's address form offers, by code, in the order of their names. */
export const countries: Readonly<Record<string, string>> = Object.fromEntries(
  countryCodes
    .map((code): [string, string] => [code, countryName(code)])
    .sort(([, a], [, b]) => a.localeCompare(b, "en")),
);

/** `Sweden` for `SE`; a code that means nothing stays itself. */
export function countryName(code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

const stateList = `AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware
|DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky
|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana
|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio
|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah
|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming`;

/** States of the United States by ISO 3166-2 code, e.g. `US-NY`. */
export const states: Readonly<Record<string, string>> = Object.fromEntries(
  stateList.split("|").map((entry) => [`US-${entry.slice(0, 2)}`, entry.slice(3).trim()]),
);
