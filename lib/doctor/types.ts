/** How a check ended: `warn` works and is worth a look, `skip` could not or need not be asked. */
export type Status = "ok" | "warn" | "fail" | "skip";

export const groups = [
  "Settings",
  "Session",
  "Wix",
  "Addresses",
  "Checkout",
  "Owner's rights",
  "Webhooks",
  "Redis",
  "Versions",
  "Production",
] as const;

export type Group = (typeof groups)[number];

/** One line of the report. Never holds a secret. */
export interface Check {
  /** For programs, and the same from run to run: `settings.SITE_URL`, `duties.orders`. */
  id: string;
  group: Group;
  title: string;
  status: Status;
  /** What it means for the shop and its shoppers, or why it was left out. */
  means?: string;
  /** What to do about it, with the way there. */
  todo?: string;
  /** Milliseconds. */
  took: number;
}

/** What one look has found. `title` takes the place of the question's. */
export type Finding =
  | { status: "ok"; title?: string }
  | { status: "skip"; title?: string; means: string; todo?: string }
  | { status: "warn" | "fail"; title?: string; means: string; todo: string };

/** Something to look at. */
export interface Question {
  id: string;
  group: Group;
  title: string;
  look: () => Finding | Promise<Finding>;
  /** Seconds it may take, waiting for what it builds on included; 10 unless it says so. */
  patience?: number;
}

/** Environment variables as they are, not yet parsed. */
export type Settings = Readonly<Record<string, string | undefined>>;

/** The shop that is looked at. */
export interface Shop {
  settings: Settings;
  /** Set when no client id is configured and the local Wix stands in; with the owner's Wix settings it left unused. */
  sandbox?: { unused: readonly string[] };
  /** The folder with package.json and node_modules. */
  root: string;
  now: () => number;
}
