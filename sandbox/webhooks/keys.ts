import { type CryptoKey, exportPKCS8, exportSPKI, generateKeyPair } from "jose";
import { demoProject } from "../seed/project";

/** What the owner of a private app copies from Wix's dashboard. */
export interface WebhookApp {
  appId: string;
  /** The app on this site. */
  instanceId: string;
  /** PEM. Wix has one key for each app, and no JWKS. */
  publicKey: string;
}

export interface WebhookKeys {
  app: WebhookApp;
  privateKey: CryptoKey;
  /** The private key in PEM, for tests that sign for themselves. */
  privatePem: string;
}

/** A new key pair for one world. */
export async function makeWebhookKeys(): Promise<WebhookKeys> {
  const { publicKey, privateKey } = await generateKeyPair("RS256", { extractable: true });
  return {
    app: {
      appId: demoProject.appId,
      instanceId: demoProject.appInstanceId,
      publicKey: await exportSPKI(publicKey),
    },
    privateKey,
    privatePem: await exportPKCS8(privateKey),
  };
}
