import { clearLine, cursorTo } from "node:readline";
import { styleText } from "node:util";
import { originOf } from "@/lib/doctor/place";
import { type Check, type Group, groups, type Shop, type Status } from "@/lib/doctor/types";
import { wrap } from "../wrap";

/** Where a report is written. A terminal gets colours, signs and lines that fit; everybody else plain words. */
export type Output = Pick<NodeJS.WriteStream, "write" | "isTTY" | "columns">;

type Style = Parameters<typeof styleText>[0];

const marks: Record<Status, { sign: string; word: string; style: Style }> = {
  ok: { sign: "✓", word: "ok  ", style: "green" },
  warn: { sign: "!", word: "WARN", style: "yellow" },
  fail: { sign: "✗", word: "FAIL", style: "red" },
  skip: { sign: "–", word: "-   ", style: "dim" },
};

export function countsOf(checks: readonly Check[]): Record<Status, number> {
  const counts: Record<Status, number> = { ok: 0, warn: 0, fail: 0, skip: 0 };
  for (const { status } of checks) counts[status] += 1;
  return counts;
}

export function printer(out: Output) {
  const fancy = Boolean(out.isTTY);
  const paint = (style: Style, text: string) =>
    fancy ? styleText(style, text, { stream: out as NodeJS.WriteStream }) : text;
  // A terminal that does not know its width says 0.
  const columns = Math.max(out.columns || 100, 40);

  const line = (text = "") => out.write(`${text}\n`);

  /** Lines under a check; all but the first as far in as the first one's text. */
  function body(label: string, text: string): void {
    const indent = " ".repeat(fancy ? 6 : 9);
    const width = fancy ? columns - indent.length - label.length - 1 : Number.POSITIVE_INFINITY;
    wrap(text, width).forEach((row, index) => {
      const before = index === 0 ? label : " ".repeat(label.length);
      line(`${indent}${paint("dim", `${before}${row}`)}`);
    });
  }

  function one({ status, title, means, todo }: Check): void {
    const { sign, word, style } = marks[status];
    const mark = paint(style, fancy ? sign : word);
    const left = status === "skip" && means ? `${title}: left out. ${means}` : title;
    const fits = fancy ? columns - 7 : Number.POSITIVE_INFINITY;
    const [first = "", ...rest] = wrap(left, fits);
    line(`  ${fancy ? "  " : ""}${mark} ${status === "skip" ? paint("dim", first) : first}`);
    for (const row of rest) line(`      ${status === "skip" ? paint("dim", row) : row}`);
    if (status !== "skip" && means) body("", means);
    if (status !== "ok" && todo) body("→ ", todo);
  }

  /** What is still waited for, on a terminal: one line that goes away again. */
  function progress(text: string): void {
    if (!fancy) return;
    clearLine(out as NodeJS.WriteStream, 0);
    cursorTo(out as NodeJS.WriteStream, 0);
    if (text) out.write(paint("dim", text));
  }

  return {
    head(shop: Shop): void {
      line();
      for (const row of introduction(shop)) line(`  ${row}`);
      progress("  Asking Wix…");
    },
    heard(_check: Check, waiting: readonly string[]): void {
      progress(`  Waiting for: ${waiting[0]}…`.slice(0, columns - 1));
    },
    foot(checks: readonly Check[], took: number): void {
      progress("");
      for (const group of groups) {
        const own = checks.filter((check) => check.group === group);
        if (own.length > 0) section(group, own);
      }
      line();
      line(`  ${summary(checks)} (${(took / 1000).toFixed(1)} s)`);
      line();
    },
  };

  function section(group: Group, checks: readonly Check[]): void {
    line();
    line(`  ${paint("bold", group)}`);
    for (const check of checks) one(check);
  }
}

function introduction({ sandbox, settings }: Shop): string[] {
  if (!sandbox)
    return [`Looking at the shop at ${originOf(settings) ?? "an address that is not usable"}, on Wix.`];
  const { unused } = sandbox;
  return [
    "You are on the sandbox: WIX_CLIENT_ID is not set, so a local Wix was started for this,",
    "as npm run dev does. Everything below is about the demo shop.",
    ...(unused.length > 0
      ? [`Without WIX_CLIENT_ID these of yours are not used: ${unused.join(", ")}.`]
      : []),
    "To sell your own catalogue: docs/connect.md. Then run this again.",
  ];
}

function summary(checks: readonly Check[]): string {
  const { ok, warn, fail, skip } = countsOf(checks);
  const parts = [
    fail > 0 ? `${fail} failed` : "Nothing failed",
    ...(warn > 0 ? [`${warn} ${warn === 1 ? "warning" : "warnings"}`] : []),
    `${ok} ok`,
    ...(skip > 0 ? [`${skip} left out`] : []),
  ];
  return parts.join(", ");
}
