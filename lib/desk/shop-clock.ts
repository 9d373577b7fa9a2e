import "server-only";
import { cache } from "react";
import { ShopError } from "@/lib/result";
import { askAsOwner } from "@/lib/wix/as-owner";

/** What the shop's days are counted in. */
export interface ShopClock {
  /** IANA name, for example `America/New_York`. */
  zone: string;
  /** Who says so: the site's settings at Wix; or the machine the shop runs on, where those cannot be read. */
  from: "site" | "server";
}

/** Owners move rarely. Milliseconds. */
const memoryMs = 600_000;
/** How soon Wix is asked again after it could not be. Milliseconds. */
const retryMs = 60_000;

// On globalThis: pages and actions have separate copies of this module.
const slot = Symbol.for("mainstreet.desk-clock");
const holder = globalThis as typeof globalThis & { [slot]?: { clock: ShopClock; until: number } };

/**
 * The time zone of the site. Never throws: where Wix does not tell, it is this machine's, and the page says so.
 *
 * Wix: `GET /site-properties/v4/properties` (Read site, business, and email details)
 */
export const shopClock = cache(async (): Promise<ShopClock> => {
  const known = holder[slot];
  if (known && known.until > Date.now()) return known.clock;
  const clock = await askWix();
  holder[slot] = { clock, until: Date.now() + (clock.from === "site" ? memoryMs : retryMs) };
  return clock;
});

async function askWix(): Promise<ShopClock> {
  try {
    const { properties } = await askAsOwner(
      { duty: "orders", permission: "Read site, business, and email details" },
      ({ siteProperties }) => siteProperties.getSiteProperties({ fields: ["timeZone"] }),
    );
    const zone = properties?.timeZone;
    if (zone && isZone(zone)) return { zone, from: "site" };
  } catch (error) {
    if (!(error instanceof ShopError)) throw error;
  }
  return { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, from: "server" };
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
