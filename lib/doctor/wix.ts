import "server-only";
import type { Answer } from "@/lib/wix/probe/answer";
import { type CatalogGlance, glanceAtCatalog } from "@/lib/wix/probe/catalog";
import { type Minting, mintVisitor } from "@/lib/wix/probe/token";
import type { Shop } from "./types";
import { lookOf } from "./values";

/** A visitor's token that Wix has given. */
export type Visitor = Extract<Minting, { kind: "minted" }>;

/** What several checks build on, asked once however many want to know. */
export interface Wix {
  /** Undefined without a client id, and with one that is no id: it may be a secret in the wrong place. */
  minting: () => Promise<Minting | undefined>;
  /** Undefined when there is no token to ask with. */
  visitor: () => Promise<Visitor | undefined>;
  glance: () => Promise<Answer<CatalogGlance> | undefined>;
}

export function wixOf({ settings, now }: Shop): Wix {
  const clientId = settings.WIX_CLIENT_ID;
  const minting = once(async () =>
    clientId && lookOf(clientId) === "guid" ? mintVisitor(clientId, now) : undefined,
  );
  const visitor = once(async () => {
    const result = await minting();
    return result?.kind === "minted" ? result : undefined;
  });
  const glance = once(async () => {
    const found = await visitor();
    return found && glanceAtCatalog(found.accessToken);
  });
  return { minting, visitor, glance };
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= ask();
    return answer;
  };
}
