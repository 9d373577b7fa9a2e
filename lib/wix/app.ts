import "server-only";
import { env } from "@/lib/env";
import type { WixApp } from "./webhook";

/** The owner's private app, which sends the webhooks; undefined when the shop has none and lives by time. */
export function wixApp(): WixApp | undefined {
  const { WIX_APP_ID: id, WIX_APP_PUBLIC_KEY: publicKey, WIX_APP_INSTANCE_ID: instanceId } = env;
  return id && publicKey && instanceId ? { id, publicKey, instanceId } : undefined;
}
