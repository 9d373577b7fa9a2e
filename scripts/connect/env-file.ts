import { isUtf8 } from "node:buffer";
import { existsSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Stop } from "./stop";

const ownerOnly = 0o600;
const heading = "# Written by npm run connect.";

export interface EnvFile {
  path: string;
  /** As it is on the disk; empty when there is none. */
  text: string;
  values: Record<string, string>;
}

/**
 * Reads settings from a file like `.env.local`, which may not exist.
 *
 * @throws Stop for a file that could not be given back as it was
 */
export function readEnvFile(path: string): EnvFile {
  const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  if (!isUtf8(bytes)) {
    throw new Stop(".env.local is not written in UTF-8.", {
      code: "FILE_UNREADABLE",
      advice: "Save it as UTF-8 in your editor, and run this again. It was not touched.",
    });
  }
  const text = bytes.toString("utf8");
  return { path, text, values: valuesIn(text) };
}

/** A setting where it stands in a file's text. */
interface Entry {
  name: string;
  value: string;
  /** The value as it is written, from here to there: quotes included, spaces around it and comments not. */
  start: number;
  end: number;
}

/** Quotes may hold line breaks, and names that are no settings then. What follows them must be a comment at most. */
const inQuotes = ['"', "'", "`"].map((mark) => `${mark}(?:\\\\${mark}|[^${mark}])*${mark}`).join("|");
const setting = new RegExp(
  [
    /^\s*(?:export\s+)?(?<name>[\w.-]+)(?:\s*=|:(?:\r\n|\s))/.source,
    `(?<written>\\s*(?:${inQuotes})(?=\\s*(?:#.*)?$)|[^#\\r\\n]*)`,
  ].join(""),
  "gm",
);

/**
 * What is set in a text, as Next reads it, from top to bottom. Next's own reader and dotenv tell values and not where they
 * stand; that this one agrees with Next's is a property test.
 */
function entriesIn(text: string): Entry[] {
  return [...text.matchAll(setting)].map((match) => {
    const { name = "", written = "" } = match.groups ?? {};
    const trimmed = written.trim();
    // Where there is no value, it would stand right behind the equals sign.
    const before = trimmed ? written.indexOf(trimmed) : 0;
    const start = match.index + match[0].length - written.length + before;
    return { name, value: unquoted(trimmed), start, end: start + trimmed.length };
  });
}

function unquoted(written: string): string {
  const text = written.replaceAll(/\r\n?/g, "\n");
  const inside = text.match(/^(["'`])([\s\S]*)\1$/)?.[2] ?? text;
  return text.startsWith('"') ? inside.replaceAll("\\n", "\n").replaceAll("\\r", "\r") : inside;
}

/** Of a name that is there twice the last counts. Nothing is expanded. */
export function valuesIn(text: string): Record<string, string> {
  return Object.fromEntries(entriesIn(text).map(({ name, value }) => [name, value]));
}

/** The settings among `wanted` that the file has not, or has otherwise. */
export function changedSettings(file: EnvFile, wanted: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(wanted).filter(([name, value]) => file.values[name] !== value));
}

/**
 * The file's text with these settings. Everything else stays byte for byte; a setting that is there is changed where it
 * stands (the last one of its name, which is the one that counts), a new one comes last.
 */
export function withSettings(text: string, settings: Record<string, string>): string {
  const entries = entriesIn(text);
  const fresh: string[] = [];
  const changes: { at: Entry; written: string }[] = [];
  for (const [name, value] of Object.entries(settings)) {
    const at = entries.findLast((entry) => entry.name === name);
    if (at) changes.push({ at, written: quoted(value) });
    else fresh.push(`${name}=${quoted(value)}`);
  }
  // From the end, so that what comes before stays where it was.
  const changed = changes
    .sort((a, b) => b.at.start - a.at.start)
    .reduce((all, { at, written }) => all.slice(0, at.start) + written + all.slice(at.end), text);
  return fresh.length === 0 ? changed : changed + appended(changed, fresh);
}

function appended(before: string, lines: string[]): string {
  const lineBreak = before.includes("\r\n") ? "\r\n" : "\n";
  const ends = before === "" || before.endsWith("\n");
  const gap = before.trim() === "" || /\n\r?\n$/.test(before) ? "" : lineBreak;
  return [ends ? "" : lineBreak, gap, [heading, ...lines, ""].join(lineBreak)].join("");
}

/** Whether a value means the same to every reader of such files: nothing to expand, and quotes that close. */
export function isPlain(value: string): boolean {
  return !/[\\$`\r\n]/.test(value) && !(value.includes('"') && value.includes("'"));
}

/** Quotes where a space or a hash would end the value. */
function quoted(value: string): string {
  if (!isPlain(value)) throw new Error("A setting cannot hold dollars, line breaks or both kinds of quotes.");
  if (/^[\w.:/@+=,-]*$/.test(value)) return value;
  return value.includes('"') ? `'${value}'` : `"${value}"`;
}

/** Writes the whole file or nothing of it, for its owner's eyes only. */
export function writeEnvFile(path: string, text: string): void {
  const target = existsSync(path) ? realpathSync(path) : path;
  // Of a name that Git ignores and Next does not read, should this process be killed here.
  const draft = join(dirname(target), `.env.${process.pid}.local`);
  try {
    writeFileSync(draft, text, { mode: ownerOnly, flag: "wx" });
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Whether others on this machine may read it. Says nothing where files have no such rights. */
export function isOpenToOthers(path: string): boolean {
  return process.platform !== "win32" && existsSync(path) && (statSync(path).mode & 0o077) !== 0;
}
