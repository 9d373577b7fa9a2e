"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useActionState, useEffect, useRef, useState } from "react";
import { fulfilManyDeskAction, fulfilRestDeskAction } from "@/lib/desk/orders/actions";
import type { Result } from "@/lib/result";
import { Button } from "@/lib/ui/primitives/button";
import { SendOutcome, type SendRow } from "./send-outcome";
import { sendTicked } from "./send-ticked";
import { useTicks } from "./use-ticks";

interface Run {
  rows: SendRow[];
  isRunning: boolean;
}

/**
 * Ticked orders are written down as sent, one after the other; each row says what came of it. Without scripts the server
 * goes through them, and `before` is what came of that.
 */
export function BulkSend({
  isEmpty,
  before,
  children,
}: {
  /** Whether there is nothing to tick. */
  isEmpty: boolean;
  before: ReactNode;
  children: ReactNode;
}) {
  const router = useRouter();
  const list = useRef<HTMLDivElement>(null);
  const stopped = useRef(false);
  const { count, ticked, tick } = useTicks(list);
  const [run, setRun] = useState<Run>();
  const [, post] = useActionState(fulfilManyDeskAction, undefined);
  // Ticks all or none by a script alone: no such button before there is one.
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);

  async function send() {
    if (run?.isRunning) return;
    stopped.current = false;
    const rows: SendRow[] = ticked();
    setRun({ rows, isRunning: true });
    let now = rows;
    for (const { id = "" } of rows) {
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
      <form
        action={post}
        className="mb-4 flex flex-wrap items-center gap-3"
        hidden={isEmpty && !run}
        id={sendTicked}
        onSubmit={(event) => {
          event.preventDefault();
          if (count > 0) send();
        }}
      >
        <Button
          aria-disabled={run?.isRunning || (ready && count === 0)}
          size="medium"
          type="submit"
          variant="secondary"
        >
          {count === 0 ? "Mark ticked ones as sent" : `Mark ${count} as sent`}
        </Button>
        {ready ? (
          <Button onClick={() => tick(count === 0)} size="medium" variant="ghost">
            {count === 0 ? "Tick all" : "Untick all"}
          </Button>
        ) : null}
        {run?.isRunning ? (
          <Button
            onClick={() => {
              stopped.current = true;
            }}
            size="medium"
            variant="secondary"
          >
            Stop
          </Button>
        ) : null}
      </form>
      {run ? <SendOutcome {...run} /> : before}
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
