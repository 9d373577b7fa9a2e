import type { Route } from "next";
import Link from "next/link";
import { isAnswer } from "@/lib/desk/is-answer";
import type { Failure } from "@/lib/result";
import { deskProblem } from "../desk-words";
import { orderFieldProblems } from "./order-problems";

/** One order of several that are sent. */
export interface SendRow {
  /** Absent where only its number is known. */
  id?: string;
  number: string;
  /** Absent while its turn has not come, or when it never came. */
  problem?: Failure | "none";
}

/** What became of each of several orders, and in the end of all of them. */
export function SendOutcome({ rows, isRunning = false }: { rows: SendRow[]; isRunning?: boolean }) {
  const done = rows.filter(({ problem }) => problem !== undefined);
  const listed = isRunning ? done : rows;
  return (
    <section aria-label="What came of it" className="mb-6 rounded-control bg-tint px-4 py-3 text-sm">
      <progress
        aria-label="Orders done"
        className="block h-2 w-full accent-accent"
        max={rows.length}
        value={done.length}
      />
      <p className="mt-2 font-medium" role="status">
        {isRunning ? `${done.length} of ${rows.length} …` : summed(rows)}
      </p>
      <ul className="mt-2 grid gap-1">
        {listed.map((row) => (
          <li key={row.id ?? row.number}>
            <Link
              className="link"
              href={(row.id ? `/admin/orders/${row.id}` : `/admin/orders?q=${row.number}`) as Route}
              prefetch={false}
            >
              {row.number || "without a number"}
            </Link>
            : {wordOf(row)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function wordOf({ problem }: SendRow): string {
  if (problem === undefined) return "not tried";
  return problem === "none" ? "sent" : deskProblem(problem, orderFieldProblems);
}

/** Whether it was sent; nobody knows where no answer came. */
function fateOf({ problem }: SendRow): "sent" | "refused" | "unknown" | "skipped" {
  if (problem === undefined) return "skipped";
  if (problem === "none") return "sent";
  return isAnswer(problem) ? "refused" : "unknown";
}

/** The end of it, in counts. */
function summed(rows: SendRow[]): string {
  const count = (fate: ReturnType<typeof fateOf>) => rows.filter((row) => fateOf(row) === fate).length;
  const [unknown, skipped] = [count("unknown"), count("skipped")];
  return [
    `${count("sent")} sent`,
    `${count("refused")} not sent`,
    ...(unknown > 0 ? [`${unknown} unknown: look at ${unknown === 1 ? "it" : "them"}`] : []),
    ...(skipped > 0 ? [`${skipped} not tried`] : []),
  ].join(", ");
}
