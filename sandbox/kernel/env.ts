import type { Context, Hono } from "hono";
import type { Identity } from "./identity";
import type { World } from "./world";

/** What every handler finds on its Hono context. */
export interface Env {
  Variables: { world: World; identity: Identity; grantType?: string };
}

export type WixContext = Context<Env>;
export type Router = Hono<Env>;
