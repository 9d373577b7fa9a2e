import { createHash } from "node:crypto";
import { dice, pick } from "./dice";
import type { PastBuyer } from "./past-order";

const firstNames = (
  "Amara,Benji,Carmen,Dev,Elif,Farid,Greta,Hana,Ines,Jonas,Kirsten,Liam,Maren,Noor,Oskar,Priya,Quinn,Rosa," +
  "Silas,Tove,Uma,Viktor,Wren,Xenia,Yusuf,Zadie"
).split(",");
const lastNames = (
  "Abara,Bergström,Castillo,Dvořák,Eriksen,Fontaine,Gallagher,Haddad,Ibsen,Janssen,Kowalski,Laurent,Moreau," +
  "Nakamura,O'Neill,Petrov,Quist,Romano,Sandoval,Takahashi,Ueda,Vasquez,Whitaker,Xu,Yilmaz,Zimmermann"
).split(",");
const streets = ["Alder Lane", "Birch Street", "Canal Road", "Dock Street", "Elm Avenue", "Fern Close"];
const towns = [
  { country: "US", subdivision: "US-NY", city: "Brooklyn", postalCode: "11201" },
  { country: "US", subdivision: "US-CA", city: "Oakland", postalCode: "94607" },
  { country: "US", subdivision: "US-WA", city: "Seattle", postalCode: "98101" },
  { country: "US", subdivision: "US-TX", city: "Austin", postalCode: "78702" },
  { country: "US", subdivision: "US-IL", city: "Chicago", postalCode: "60608" },
  { country: "CA", city: "Toronto", postalCode: "M5V 2T6" },
  { country: "GB", city: "Bristol", postalCode: "BS1 4DJ" },
  { country: "DE", city: "Hamburg", postalCode: "20095" },
] as const;

/** The guest of that number: the same name, address and e-mail on every machine. */
export function generatedBuyer(index: number): PastBuyer {
  const roll = dice(index);
  const firstName = pick(firstNames, index);
  const lastName = pick(lastNames, Math.floor(index / firstNames.length) + roll(lastNames.length));
  const mailbox = `${plain(firstName)}.${plain(lastName)}.${index + 1}`;
  return {
    owner: `visitor:${guid(`visitor ${index}`)}`,
    contactId: guid(`contact ${index}`),
    email: `${mailbox}@example.com`,
    contact: { firstName, lastName, ...(roll(3) === 0 ? {} : { phone: `+1 555 01${10 + roll(90)}` }) },
    address: {
      ...pick(towns, roll(towns.length)),
      addressLine: `${1 + roll(240)} ${pick(streets, roll(6))}`,
    },
  };
}

/** Letters an address may have: without accents, small. */
function plain(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[^A-Za-z]/g, "")
    .toLowerCase();
}

function guid(text: string): string {
  const hex = createHash("sha256").update(`generated buyer ${text}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
