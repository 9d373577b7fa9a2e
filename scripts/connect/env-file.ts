import { existsSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { parseEnv } from "node:util";

const ownerOnly = 0o600;
const heading = "# Written by npm run connect.";

export interface EnvFile {
  path: string;
  /** As it is on the disk; empty when there is none. */
  text: string;
  values: Record<string, string>;
}

/** Reads settings from a file like `.env.local`, which may not exist. */
export function readEnvFile(path: string): EnvFile {
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  const values = parseEnv(text);
  return {
    path,
    text,
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? ""])),
  };
}

/** The settings among `wanted` that the file has not, or has otherwise. */
export function changedSettings(file: EnvFile, wanted: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(wanted).filter(([name, value]) => file.values[name] !== value));
}

/**
 * The file's text with these settings. Lines of other settings, comments and blank lines stay letter by letter; a setting
 * that is there is changed where it stands (the last one of its name, which is the one that counts), a new one comes last.
 */
export function withSettings(text: string, settings: Record<string, string>): string {
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = text.split(/\r?\n/);
  const fresh: string[] = [];
  for (const [name, value] of Object.entries(settings)) {
    const pattern = new RegExp(`^(\\s*(?:export\\s+)?${name}\\s*=)(.*)$`);
    const place = lines.findLastIndex((line) => pattern.test(line));
    const [, start, before = ""] = lines[place]?.match(pattern) ?? [];
    if (start === undefined) fresh.push(`${name}=${quoted(value)}`);
    else lines[place] = `${start}${quoted(value)}${commentOf(before)}`;
  }
  if (fresh.length === 0) return lines.join(lineBreak);
  while (lines.at(-1) === "") lines.pop();
  const gap = lines.length > 0 ? [...lines, ""] : [];
  return [...gap, heading, ...fresh, ""].join(lineBreak);
}

/** What somebody noted behind a value. */
function commentOf(value: string): string {
  return value.match(/^(?:"[^"]*"|'[^']*'|[^"'#]*?)(\s+#.*)$/)?.[1] ?? "";
}

/** Whether a value means the same to every reader of such files: no quotes to close, nothing to expand. */
export function isPlain(value: string): boolean {
  return !/["\\$`\r\n]/.test(value);
}

/** Quotes where a space or a hash would end the value. */
function quoted(value: string): string {
  if (!isPlain(value)) throw new Error("A setting cannot hold quotes, dollars or line breaks.");
  return /^[\w.:/@+=,-]*$/.test(value) ? value : `"${value}"`;
}

/** Writes the whole file or nothing of it, for its owner's eyes only. */
export function writeEnvFile(path: string, text: string): void {
  const target = existsSync(path) ? realpathSync(path) : path;
  const draft = `${target}.${process.pid}.tmp`;
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
