import { demoClientId } from "../sandbox-process.mjs";

/** Seals the sessions of this check and must never be seen in anything a browser is given. */
export const canary = "canary-this-must-never-reach-a-browser-0123456789";

/**
 * Every setting of the shop, so that neither the shell nor an .env.local of the person at this machine has a say.
 * Empty ones count as not set.
 */
export function checkSettings({
  shopUrl = "http://localhost:3100",
  sandboxUrl = "http://127.0.0.1:4410",
} = {}) {
  return {
    WIX_CLIENT_ID: demoClientId,
    WIX_APP_ID: "",
    WIX_APP_PUBLIC_KEY: "",
    WIX_APP_INSTANCE_ID: "",
    WIX_READ_LAG_SECONDS: "",
    WIX_SITE_ID: "",
    SITE_URL: shopUrl,
    SESSION_SECRET: canary,
    SITE_NAME: "Halden Goods",
    SITE_LOCALE: "en-US",
    SITE_CURRENCY: "USD",
    FREE_SHIPPING_FROM: "75",
    SANDBOX_URL: sandboxUrl,
    WIX_MEDIA_ORIGIN: sandboxUrl,
    WIX_VIDEO_ORIGIN: sandboxUrl,
    SESSION_VISITOR_IDLE_SECONDS: "",
    SESSION_VISITOR_MAX_SECONDS: "",
    SESSION_MEMBER_IDLE_SECONDS: "",
    SESSION_MEMBER_MAX_SECONDS: "",
    LOGIN_PAGES: "",
    LOGIN_PROVIDERS: "",
    TRUSTED_PROXY_HOPS: "",
    REDIS_URL: "",
    EXTERNAL_LOGIN_ISSUER: "",
    EXTERNAL_LOGIN_CLIENT_ID: "",
    EXTERNAL_LOGIN_CLIENT_SECRET: "",
    EXTERNAL_LOGIN_NAME: "",
    WIX_API_KEY: "",
    WIX_API_KEY_CATALOG: "",
    WIX_API_KEY_MEMBERS: "",
    WIX_API_KEY_ORDERS: "",
  };
}

/** The shop with its own login pages, and with the identity server that the sandbox plays as one more way in. */
export async function ownLoginSettings(sandbox) {
  const state = await (await fetch(`${sandbox.controlUrl}/state`)).json();
  return {
    LOGIN_PAGES: "custom",
    EXTERNAL_LOGIN_ISSUER: `${sandbox.url}/idp`,
    EXTERNAL_LOGIN_CLIENT_ID: state.idp.clientId,
    EXTERNAL_LOGIN_CLIENT_SECRET: state.idp.clientSecret,
    EXTERNAL_LOGIN_NAME: "Halden staff",
    WIX_API_KEY_MEMBERS: state.apiKeys.find(({ name }) => name === "members").token,
  };
}
