import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { type CatalogChoice, catalogChoices, seedFor } from "./seed/choose";
import { demoApiKey, demoKeyNames, demoMembers, demoProject } from "./seed/project";
import { listen } from "./server";
import { fingerprint, readState, stateWriter } from "./state-file";

const usage = `Usage: tsx sandbox/main.ts [options]
  --port N           API, hosted pages and media (default 4400)
  --control-port N   the control door; without it there is none
  --host ADDRESS     address to bind (default 127.0.0.1)
  --origin URL       how browsers reach the pages, when not http://127.0.0.1:<port>
  --shop-url URL     a shop that may log people in; may be repeated (default http://localhost:3000)
  --webhook-url URL  where Wix's webhooks about the catalogue go; without it, nowhere
  --state FILE       keep everything across restarts
  --products N       a generated catalogue of N products instead of the demo shop
  --orders N         N generated orders over the last year, besides the demo members' own
  --catalog v1|v3    which of Wix's two catalogues the site has (default v3)
  --keys             print the demo project's client id, secret and API keys, and stop`;

function readOptions() {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "4400" },
      "control-port": { type: "string" },
      host: { type: "string" },
      origin: { type: "string" },
      "shop-url": { type: "string", multiple: true, default: ["http://localhost:3000"] },
      "webhook-url": { type: "string" },
      state: { type: "string" },
      products: { type: "string" },
      orders: { type: "string" },
      catalog: { type: "string" },
      keys: { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  if (values.keys) {
    process.stdout.write(keyLines());
    process.exit(0);
  }
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  }
  for (const url of values["shop-url"]) {
    if (!URL.canParse(url))
      throw new Error(`--shop-url must be a URL such as http://localhost:3000, not '${url}'`);
  }
  const webhookUrl = values["webhook-url"];
  if (webhookUrl !== undefined && !URL.canParse(webhookUrl))
    throw new Error(`--webhook-url must be a URL, not '${webhookUrl}'`);
  return {
    port: wholeNumber("port", values.port),
    controlPort:
      values["control-port"] === undefined ? undefined : wholeNumber("control-port", values["control-port"]),
    host: values.host,
    origin: values.origin?.replace(/\/$/, ""),
    shopUrls: values["shop-url"],
    webhookUrl,
    stateFile: values.state,
    products: values.products === undefined ? undefined : wholeNumber("products", values.products),
    orders: values.orders === undefined ? undefined : wholeNumber("orders", values.orders),
    catalog: catalogChoice(values.catalog),
  };
}

function catalogChoice(text: string | undefined): CatalogChoice | undefined {
  const choice = catalogChoices.find((one) => one === text);
  if (text !== undefined && !choice) throw new Error(`--catalog must be v1 or v3, not '${text}'`);
  return choice;
}

function keyLines(): string {
  const lines = [
    `client id      ${demoProject.clientId}`,
    `client secret  ${demoProject.clientSecret}`,
    `site id        ${demoProject.siteId}`,
    `account id     ${demoProject.accountId}`,
    ...demoKeyNames.map((name) => `API key "${name}"  ${demoApiKey(name)}`),
  ];
  return `${lines.join("\n")}\n`;
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`--${name} must be a whole number, not '${text}'`);
  return Number(text);
}

async function run() {
  const options = readOptions();
  const { stateFile } = options;
  // Only a file has to be told from others; a big catalogue is made up once, and never written down.
  const print = stateFile
    ? fingerprint(seedFor(options)({ origin: "http://sandbox", now: new Date(0) }))
    : "";
  if (stateFile) mkdirSync(dirname(stateFile), { recursive: true });
  const saved = stateFile ? readState(stateFile, print) : undefined;
  const running = await listen({ ...options, saved });

  const writer = stateFile ? stateWriter(stateFile, print, running.sandbox.world) : undefined;
  if (writer) running.sandbox.onChange(writer.writeSoon);
  const control = running.controlUrl ? `, control door on ${running.controlUrl}` : "";
  // To the process that started this one and to nobody else: the keys are the owner's.
  process.send?.({
    siteId: demoProject.siteId,
    ownerMemberId: demoMembers.mina.id,
    apiKeys: Object.fromEntries(demoKeyNames.map((name) => [name, demoApiKey(name)])),
  });
  process.disconnect?.();
  process.stdout.write(`Sandbox ready on ${running.url}${control}\n`);

  const stop = () => {
    writer?.writeNow();
    void running.close().then(() => process.exit(0));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

run().catch((error: unknown) => {
  const busy = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(busy ? `The sandbox's port is in use: ${reason}\n` : `${reason}\n\n${usage}\n`);
  process.exit(1);
});
