/** The connections every headless client has, by the ids the SDK sends. */
export const providers = [
  { key: "google", name: "Google", connectionId: "0e6a50f5-b523-4e29-990d-f37fa2ffdd69" },
  { key: "facebook", name: "Facebook", connectionId: "3ecad13f-52c3-483d-911f-31dbcf2a6d23" },
] as const;

export type Provider = (typeof providers)[number];

/** The provider behind a connection id, as `authorize` is asked for it. */
export function findConnection(connectionId: string | undefined): Provider | undefined {
  return providers.find((provider) => provider.connectionId === connectionId);
}

/** The provider whose stand-in page has this name. */
export function findProvider(key: string | undefined): Provider | undefined {
  return providers.find((provider) => provider.key === key);
}

/** The people who have an account at any of them. One of them is a member already, by e-mail. */
export const providerPeople = [
  { key: "gale", email: "gale@example.net", firstName: "Gale", lastName: "Moreau" },
  { key: "ada", email: "ada@example.com", firstName: "Ada", lastName: "Lindqvist" },
] as const;
