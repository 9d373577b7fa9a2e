import "server-only";
import { categories } from "@wix/categories";
import { recommendations } from "@wix/ecom";
import { reviews } from "@wix/reviews";
import { createClient } from "@wix/sdk";
import {
  catalogVersioning,
  collections,
  customizationsV3,
  inventory,
  inventoryItemsV3,
  products,
  productsV3,
  readOnlyVariantsV3,
} from "@wix/stores";
import { env } from "@/lib/env";
import { failed, ShopError } from "@/lib/result";
import { grantTokens } from "./oauth";
import { readerFetch } from "./reader-fetch";
import { bearer } from "./transport";

interface ReaderToken {
  accessToken: string;
  /** Milliseconds. */
  expiresAt: number;
}

interface ReaderState {
  token?: ReaderToken;
  minting?: Promise<ReaderToken>;
}

/** Replaced this long before it expires, so that no page waits for it twice. */
const earlyMs = 300_000;

// On globalThis because Next gives pages, handlers and the middleware separate copies of a module.
const slot = Symbol.for("mainstreet.catalog-reader");
const holder = globalThis as typeof globalThis & { [slot]?: ReaderState };

function state(): ReaderState {
  holder[slot] ??= {};
  return holder[slot];
}

/** The shared anonymous visitor's token. One flight at a time; an outage keeps a token that still works. */
async function readerToken(): Promise<string> {
  const current = state();
  const now = Date.now();
  if (current.token && current.token.expiresAt - earlyMs > now) return current.token.accessToken;
  current.minting ??= mint().finally(() => {
    delete current.minting;
  });
  if (current.token && current.token.expiresAt > now) {
    // Renewed in the background; who needs it next will find it, or try again.
    current.minting.catch(() => undefined);
    return current.token.accessToken;
  }
  return (await current.minting).accessToken;
}

async function mint(): Promise<ReaderToken> {
  const result = await grantTokens(env.WIX_CLIENT_ID, { grantType: "anonymous" });
  if (result.kind !== "granted") {
    throw new ShopError(failed("unavailable", result.kind === "dead" ? "CLIENT_REFUSED" : "NO_ANSWER").error);
  }
  const { accessToken, expiresIn } = result.grant;
  const token = { accessToken, expiresAt: Date.now() + expiresIn * 1000 };
  state().token = token;
  return token;
}

/**
 * Wix as everybody sees it: the catalogue, read with one anonymous visitor that this process keeps for itself. Never
 * a shopper's token, so whatever it answers may be cached for all.
 *
 * @throws ShopError `unavailable` when no token can be had
 */
export async function catalogReader() {
  const accessToken = await readerToken();
  return createClient({
    auth: bearer(() => accessToken),
    modules: {
      productsV3,
      readOnlyVariantsV3,
      inventoryItemsV3,
      customizationsV3,
      categories,
      catalogVersioning,
      recommendations,
      reviews,
      products,
      collections,
      inventory,
    },
    fetch: readerFetch(),
  });
}

/** Forgets the token, for the case that Wix has stopped honouring it before its time. */
export function forgetReaderToken(): void {
  delete state().token;
}
