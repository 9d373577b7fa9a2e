/** Where things are in Wix, as an owner finds them. Wix may have moved them. */
export const dashboard = {
  client: "Wix dashboard > Settings > Development & integrations > Headless Settings > your client",
  keys: "manage.wix.com/account/api-keys",
  publish: "Wix dashboard > Publish (or Site actions > Publish)",
  stores: "Wix dashboard > Apps > Wix Stores",
  webhooks: "Wix Studio > Custom Apps > your app > Webhooks",
} as const;
