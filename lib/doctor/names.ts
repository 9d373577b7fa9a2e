import { settingNames } from "@/lib/env-schema";

/** What an owner's credential is for; each can have a key of its own. */
export const duties = ["orders", "catalog", "members", "promotions"] as const;
export type DutyName = (typeof duties)[number];

export function keyNameOf(duty: DutyName): string {
  return `WIX_API_KEY_${duty.toUpperCase()}`;
}

export const keyNames = ["WIX_API_KEY", ...duties.map(keyNameOf)];

/** What the owner's credentials are called; the shop reads them where they are used and nowhere else. */
const ownerNames = [...keyNames, "WIX_CLIENT_SECRET", "WIX_ACCOUNT_ID"];

/** Every variable that this shop or its scripts read. */
export const knownNames: readonly string[] = [
  ...settingNames,
  ...ownerNames,
  "SANDBOX_URL",
  "SANDBOX_PORT",
  "SANDBOX_CONTROL_PORT",
  "SANDBOX_PRODUCTS",
  "SANDBOX_CATALOG",
];

/** Those worth a line of their own. */
export const listedNames: readonly string[] = [...settingNames, ...ownerNames];

/** Variables that hold the id of something in Wix. */
export const idNames: readonly string[] = [
  "WIX_CLIENT_ID",
  "WIX_SITE_ID",
  "WIX_APP_ID",
  "WIX_APP_INSTANCE_ID",
  "WIX_ACCOUNT_ID",
];

/** Variables that only their owner may read. */
export const secretNames: readonly string[] = [
  "SESSION_SECRET",
  "WIX_CLIENT_SECRET",
  "EXTERNAL_LOGIN_CLIENT_SECRET",
  ...keyNames,
];
