import { TZDate } from "@date-fns/tz";

// Days as a calendar in one time zone has them: `2026-11-26`. In a zone that changes its clocks some last 23 hours, some 25.

/** The day on which a moment falls. */
export function dayOf(moment: string | Date, zone: string): string {
  const date = new TZDate(new Date(moment), zone);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The moment at which a day begins; with `later` that many days further on. */
export function startOfDay(day: string, zone: string, later = 0): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(new TZDate(year, month - 1, date + later, zone).getTime());
}

/** So many days in a row, the last of which is the given one. */
export function daysUntil(last: string, count: number, zone: string): string[] {
  return Array.from({ length: count }, (_, index) => dayOf(startOfDay(last, zone, index - count + 1), zone));
}

/** Whether there is such a day. */
export function isDay(text: string): boolean {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (!year || !month || !date) return false;
  const there = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  return there.toISOString().startsWith(text);
}
