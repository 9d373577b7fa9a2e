"use client";

import type { Route } from "next";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type ReactNode, useRef, useState } from "react";
import { fulfilRestDeskAction } from "@/lib/desk/orders/actions";
import type { Failure, Result } from "@/lib/result";
import { Button } from "@/lib/ui/primitives/button";
import { deskProblem } from "../desk-words";
import { orderFieldProblems } from "./order-problems";
import { type Ticked, useTicks } from "./use-ticks";

interface Row extends Ticked {
  /** Absent while its turn has not come. */
  problem?: Failure | "none";
}

interface Run {
  rows: Row[];
  isRunning: boolean;
}

/** Ticked orders are written down as sent, one after the other; each row says what came of it. */
export function BulkSend({
  isEmpty,
  children,
}: {
  /** Whether there is nothing to tick. */
  isEmpty: boolean;
  children: ReactNode;
}) {
  const router = useRouter();
  const list = useRef<HTMLDivElement>(null);
  const stopped = useRef(false);
  const { count, ticked, tick } = useTicks(list);
  const [run, setRun] = useState<Run>();

  async function send() {
    if (run?.isRunning) return;
    stopped.current = false;
    const rows: Row[] = ticked();
    setRun({ rows, isRunning: true });
    let now = rows;
    for (const { id } of rows) {
      if (stopped.current) break;
      const result = await ask(id);
      now = now.map((row) => (row.id === id ? { ...row, problem: result.ok ? "none" : result.error } : row));
      if (result.ok) tick(false, id);
      setRun({ rows: now, isRunning: true });
    }
    setRun({ rows: now, isRunning: false });
    router.refresh();
  }

  return (
    <div ref={list}>
      {/* After a run they stay over the empty list: one of them has the focus. */}
      <div className="mb-4 flex flex-wrap items-center gap-3" hidden={isEmpty && !run}>
        <Button className="min-h-11 py-2" onClick={() => tick(count === 0)} variant="ghost">
          {count === 0 ? "Tick all of this page" : "Untick all"}
        </Button>
        <Button
          aria-disabled={count === 0 || run?.isRunning}
          className="min-h-11 py-2"
          onClick={() => count > 0 && send()}
          variant="secondary"
        >
          {count === 0 ? "Mark ticked ones as sent" : `Mark ${count} as sent`}
        </Button>
        {run?.isRunning ? (
          <Button
            className="min-h-11 py-2"
            onClick={() => {
              stopped.current = true;
            }}
            variant="secondary"
          >
            Stop
          </Button>
        ) : null}
      </div>
      {run ? <Progress run={run} /> : null}
      {children}
    </div>
  );
}

/** A lost answer is no refusal: it may have happened. */
async function ask(id: string): Promise<Result<unknown>> {
  try {
    return await fulfilRestDeskAction(id);
  } catch {
    return { ok: false, error: { kind: "unavailable", code: "NO_ANSWER" } };
  }
}

/** Whether it was sent; nobody knows where no answer came. */
function fateOf({ problem }: Row): "sent" | "refused" | "unknown" | "skipped" {
  if (problem === undefined) return "skipped";
  if (problem === "none") return "sent";
  return problem.kind === "unavailable" && !certain.has(problem.code) ? "unknown" : "refused";
}

/** Wix was not asked, or said no. */
const certain = new Set(["NO_ADMIN_KEY", "PERMISSION_MISSING"]);

/** The end of it, in counts. */
function summed(rows: Row[]): string {
  const count = (fate: ReturnType<typeof fateOf>) => rows.filter((row) => fateOf(row) === fate).length;
  const [unknown, skipped] = [count("unknown"), count("skipped")];
  return [
    `${count("sent")} sent`,
    `${count("refused")} not sent`,
    ...(unknown > 0 ? [`${unknown} unknown: look at ${unknown === 1 ? "it" : "them"}`] : []),
    ...(skipped > 0 ? [`${skipped} not tried`] : []),
  ].join(", ");
}

function Progress({ run: { rows, isRunning } }: { run: Run }) {
  const done = rows.filter(({ problem }) => problem !== undefined);
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
        {done.map(({ id, number, problem }) => (
          <li key={id}>
            <Link className="link" href={`/admin/orders/${id}` as Route} prefetch={false}>
              {number}
            </Link>
            :{" "}
            {problem === undefined || problem === "none" ? "sent" : deskProblem(problem, orderFieldProblems)}
          </li>
        ))}
      </ul>
    </section>
  );
}
