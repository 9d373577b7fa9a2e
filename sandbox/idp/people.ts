/** Who has an account at the owner's own identity server. One address there was never confirmed. */
export const idpPeople = [
  { sub: "staff-1", email: "noor@example.org", verified: true, given: "Noor", family: "Haddad" },
  { sub: "staff-2", email: "sam@example.com", verified: true, given: "Sam", family: "Okafor" },
  { sub: "staff-3", email: "ada@example.com", verified: false, given: "Not", family: "Ada" },
] as const;

/** How the shop is known there. */
export const idpClient = { id: "the-shop", secret: "only-for-the-sandbox-only-for-the-sandbox" };
