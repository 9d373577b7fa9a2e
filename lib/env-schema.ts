import { createPublicKey } from "node:crypto";
import { z } from "zod";

const days = 24 * 60 * 60;

const origin = z
  .url({ protocol: /^https?$/ })
  .transform((value) => new URL(value))
  .refine(
    (url) => url.pathname === "/" && url.search === "" && url.hash === "",
    "must be an origin, without a path",
  )
  .transform((url) => url.origin);

const loopback = /^(localhost|127\.0\.0\.1|\[::1\]|[a-z0-9-]+\.localhost)$/;

/** Over plain http anybody on the way could take a session, or say who somebody is; not within one machine. */
function isSafe(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return process.env.NODE_ENV !== "production" || protocol === "https:" || loopback.test(hostname);
}

const siteUrl = origin.refine(isSafe, "must be https, except on localhost");

const seconds = (fallback: number) => z.coerce.number().int().positive().default(fallback);

/** `secret`, or `2:newer,1:older` for rotation: the highest number seals, all of them open. */
const passwords = z.string().transform((value, context) => {
  const entries = /^\d+:/.test(value) ? value.split(",").map((part) => part.split(/:(.*)/s)) : [["1", value]];
  const map: Record<string, string> = {};
  for (const [id = "", secret = ""] of entries) {
    if (!/^\d+$/.test(id) || Buffer.byteLength(secret) < 32) {
      context.addIssue({ code: "custom", message: "every secret needs at least 32 bytes" });
      return z.NEVER;
    }
    map[id] = secret;
  }
  return map;
});

/** `google,facebook`, or `none`. */
const providers = z
  .string()
  .transform((value) => (value === "none" ? [] : value.split(",").map((part) => part.trim())))
  .pipe(z.array(z.enum(["google", "facebook"])));

/** A PEM, also one whose line breaks a host has turned into `\\n` or spaces, and the base64 of one. */
const rsaPublicKey = z.string().transform((value, context) => {
  const given = value.includes("-----BEGIN") ? value : Buffer.from(value, "base64").toString("utf8");
  const [, name, body] =
    given.replaceAll("\\n", "\n").match(/-----BEGIN ([A-Z ]+)-----([^-]+)-----END/) ?? [];
  try {
    const key = createPublicKey(
      `-----BEGIN ${name}-----\n${body?.replace(/\s/g, "")}\n-----END ${name}-----`,
    );
    if (key.asymmetricKeyType === "rsa") return String(key.export({ type: "spki", format: "pem" }));
  } catch {
    // Falls through to the same answer: what is wrong with a key helps nobody, and must not be printed.
  }
  context.addIssue({ code: "custom", message: "must be an RSA public key in PEM" });
  return z.NEVER;
});

/** Words with commas between them. */
function list<Item extends z.ZodType<unknown, string>>(item: Item) {
  return z
    .string()
    .default("")
    .transform((value) => value.split(",").map((part) => part.trim()))
    .transform((parts) => parts.filter((part) => part !== ""))
    .pipe(z.array(item));
}

const installedApp = z.guid().refine((id) => !/^[0-]+$/.test(id), "is nobody's");

const shape = z.object({
  WIX_CLIENT_ID: z.guid(),
  WIX_APP_ID: installedApp.optional(),
  WIX_APP_PUBLIC_KEY: rsaPublicKey.optional(),
  WIX_APP_INSTANCE_ID: installedApp.optional(),
  WIX_READ_LAG_SECONDS: z.coerce.number().int().min(0).max(60).default(15),
  WIX_SITE_ID: z.guid().optional(),
  ADMIN_MEMBER_IDS: list(z.guid().toLowerCase()),
  ADMIN_ROLE_KEYS: list(z.string().max(100)),
  SITE_URL: siteUrl,
  SESSION_SECRET: passwords,
  SITE_NAME: z.string().min(1).default("Halden Goods"),
  SITE_LOCALE: z
    .string()
    .refine((value) => Intl.DateTimeFormat.supportedLocalesOf([value]).length === 1)
    .default("en-US"),
  SITE_CURRENCY: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default("USD"),
  FREE_SHIPPING_FROM: z
    .string()
    .regex(/^(?=.*[1-9])\d{1,9}(\.\d{1,3})?$/, "must be an amount such as 75 or 49.90")
    .optional(),
  WIX_MEDIA_ORIGIN: origin.default("https://static.wixstatic.com"),
  WIX_VIDEO_ORIGIN: origin.default("https://video.wixstatic.com"),
  SESSION_VISITOR_IDLE_SECONDS: seconds(30 * days),
  SESSION_VISITOR_MAX_SECONDS: seconds(180 * days),
  SESSION_MEMBER_IDLE_SECONDS: seconds(7 * days),
  SESSION_MEMBER_MAX_SECONDS: seconds(30 * days),
  LOGIN_PAGES: z.enum(["hosted", "custom"]).default("hosted"),
  LOGIN_PROVIDERS: providers.default(["google", "facebook"]),
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(10).default(1),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  EXTERNAL_LOGIN_ISSUER: z
    .url({ protocol: /^https?$/ })
    .refine(isSafe, "must be https, except on localhost")
    .optional(),
  EXTERNAL_LOGIN_CLIENT_ID: z.string().min(1).optional(),
  EXTERNAL_LOGIN_CLIENT_SECRET: z.string().min(1).optional(),
  EXTERNAL_LOGIN_NAME: z.string().min(1).max(40).default("your account"),
});

/**
 * Logging in with an identity provider of the owner's, and hearing of changes from Wix, work with all three settings
 * and are off with none: half of it is a mistake.
 */
const groups: (keyof Environment)[][] = [
  ["EXTERNAL_LOGIN_ISSUER", "EXTERNAL_LOGIN_CLIENT_ID", "EXTERNAL_LOGIN_CLIENT_SECRET"],
  ["WIX_APP_ID", "WIX_APP_PUBLIC_KEY", "WIX_APP_INSTANCE_ID"],
];

/** The shop's configuration, parsed. Lifetimes in seconds. */
export type Environment = z.infer<typeof shape>;

const advice: Record<keyof Environment, string> = {
  WIX_CLIENT_ID:
    "the client id of your headless client, a GUID. Wix dashboard > Settings > Development & integrations > Headless Settings. Leave it out for the local sandbox and start with `npm run dev`.",
  WIX_APP_ID: "the id of your private Wix app that sends webhooks: docs/webhooks.md.",
  WIX_APP_PUBLIC_KEY:
    "that app's public key in PEM: Wix Studio > Custom Apps > your app > Webhooks > Get Public Key.",
  WIX_APP_INSTANCE_ID: "the instance id of that app on your site, which every webhook names.",
  WIX_READ_LAG_SECONDS:
    "seconds after which Wix shows everybody what it has told of; the shop looks a second time then.",
  WIX_SITE_ID:
    "the id of your Wix site, the GUID after /dashboard/ in its dashboard's address; used with the API keys.",
  ADMIN_MEMBER_IDS:
    "ids of the members who may use the shop desk at /admin, with commas between them: docs/desk.md. Without these and ADMIN_ROLE_KEYS there is no desk.",
  ADMIN_ROLE_KEYS:
    "keys of the member roles whose members may use the shop desk; needs a key for members that may read roles.",
  SITE_URL:
    "the public origin of this shop, for example https://shop.example.com (http://localhost:3000 at home).",
  SESSION_SECRET:
    "seals the session cookie: 32 bytes or more. Make one with: node -e \"console.log(require('crypto').randomBytes(32).toString('base64url'))\". To rotate: 2:<new>,1:<old>.",
  SITE_NAME: "the shop's name as shoppers read it.",
  SITE_LOCALE: "a language tag such as en-US; decides how prices and dates are written.",
  SITE_CURRENCY:
    "three capital letters such as USD; only used where a cart is empty and Wix has not said one.",
  FREE_SHIPPING_FROM:
    "the amount, in SITE_CURRENCY, from which on your shipping rule in Wix is free: 75 or 49.90. Leave it out when there is none.",
  WIX_MEDIA_ORIGIN: "the origin of Wix's media host, or of a CDN in front of it.",
  WIX_VIDEO_ORIGIN: "the origin of Wix's video host, or of a CDN in front of it.",
  SESSION_VISITOR_IDLE_SECONDS: "seconds a guest's cart is remembered without a visit.",
  SESSION_VISITOR_MAX_SECONDS: "seconds a guest's session lasts at most.",
  SESSION_MEMBER_IDLE_SECONDS: "seconds a member stays logged in without a visit.",
  SESSION_MEMBER_MAX_SECONDS: "seconds a member stays logged in at most.",
  LOGIN_PAGES: "`hosted` for Wix's login pages, `custom` for the shop's own.",
  LOGIN_PROVIDERS: "`google`, `facebook`, both with a comma between them, or `none`.",
  TRUSTED_PROXY_HOPS:
    "how many proxies of yours stand in front of the shop; that many entries from the right of X-Forwarded-For names the shopper's address.",
  REDIS_URL:
    "redis://… where several machines share their counters for login attempts, the webhooks they have seen and the desk's journal. Without it each machine has its own.",
  EXTERNAL_LOGIN_ISSUER: "the address of your own OpenID Connect provider, https.",
  EXTERNAL_LOGIN_CLIENT_ID: "this shop's client id at that provider.",
  EXTERNAL_LOGIN_CLIENT_SECRET: "this shop's client secret at that provider.",
  EXTERNAL_LOGIN_NAME: "what the button says after “Continue with”.",
};

/** Every setting of the shop by its variable's name, but for the keys in lib/wix/admin-key.ts. */
export const settingNames = Object.keys(shape.shape) as (keyof Environment)[];

/** What a setting is and how to get it. */
export function adviceOn(name: keyof Environment): string {
  return advice[name];
}

/** A setting that the shop cannot start with. */
export interface SettingProblem {
  name: keyof Environment;
  missing: boolean;
  /** What is wrong with it, and never its value. */
  message: string;
}

/** What is missing beside others of its group. */
function halfSet(given: Record<string, unknown>): SettingProblem[] {
  return groups.flatMap((names) => {
    const missing = names.filter((name) => given[name] === undefined);
    if (missing.length === names.length) return [];
    return missing.map((name) => ({ name, missing: true, message: "the rest of its group is set" }));
  });
}

/** Empty strings count as not set. */
function parse(source: Record<string, string | undefined>) {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ""),
  );
  const { data, error } = shape.safeParse(given);
  const issues = (error?.issues ?? []).map(({ path, message }): SettingProblem => {
    const name = path[0] as keyof Environment;
    return { name, missing: given[name] === undefined, message };
  });
  return { data, problems: [...issues, ...halfSet(given)] };
}

/** Everything that keeps the shop from starting with these variables. */
export function problemsIn(source: Record<string, string | undefined>): SettingProblem[] {
  return parse(source).problems;
}

/**
 * Parses environment variables. Empty strings count as not set.
 *
 * @throws Error with one readable list: which variable, what is wrong, what it is and how to get it
 */
export function parseEnv(source: Record<string, string | undefined>): Environment {
  if (process.env.NODE_ENV === "production" && source.WIX_ACCOUNT_ID && source.WIX_API_KEY)
    throw accountKey();
  const { data, problems } = parse(source);
  if (data && problems.length === 0) return data;
  const lines = problems.map(({ name, missing, message }) => {
    const problem = missing ? "is missing" : `is not usable (${message})`;
    return `  ${name} ${problem}: ${advice[name]}`;
  });
  throw new Error(
    `The shop cannot start with these settings:\n${[...new Set(lines)].join("\n")}\nSee .env.example.`,
  );
}

/** An account's key reaches every site of the account, and a shop needs one site: whoever breaks in here must not get more. */
function accountKey(): Error {
  return new Error(
    "The shop does not start in production with an account-level credential in its environment: WIX_ACCOUNT_ID together with WIX_API_KEY is the key to every site of your Wix account, and belongs to `npm run connect` on your own machine. Take WIX_ACCOUNT_ID out, and give each duty a key of this one site (WIX_API_KEY_ORDERS, WIX_API_KEY_MEMBERS): see .env.example.",
  );
}
