"use client";

import { usePathname } from "next/navigation";
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import { Button } from "@/lib/ui/primitives/button";

interface Answer {
  said: string;
  tone: "ok" | "danger";
}

interface DeskAnswers {
  /** An answer has come for a form. */
  tell(form: HTMLFormElement, answer: Answer): void;
  /** A form has left the page. */
  gone(form: HTMLFormElement): void;
}

const Answers = createContext<DeskAnswers>({ tell: () => undefined, gone: () => undefined });

/** Where forms of the desk leave what came of them, for the case that they go away with it. */
export function useDeskAnswers(): DeskAnswers {
  return useContext(Answers);
}

/**
 * Says what a form cannot say any more: what is done often takes the form with it, a row of a list that is shorter now.
 * Then the answer stands at the foot of the page, is read out, and the focus goes to the content and not to nowhere. An
 * answer leaves with the page it belongs to.
 */
export function DeskAnswersProvider({ children }: { children: ReactNode }) {
  const path = usePathname();
  const [shown, setShown] = useState<Answer & { path: string }>();
  const last = useRef<{ form: HTMLFormElement; answer: Answer; address: string }>(undefined);
  if (shown && shown.path !== path) setShown(undefined);

  const show = useCallback((answer: Answer) => {
    last.current = undefined;
    setShown({ ...answer, path: window.location.pathname });
    rescueFocus();
  }, []);

  const answers = useMemo<DeskAnswers>(
    () => ({
      tell(form, answer) {
        setShown(undefined);
        if (!form.isConnected) return show(answer);
        last.current = { form, answer, address: window.location.href };
      },
      gone(form) {
        const { current } = last;
        // Whoever has gone to another page has seen the answer, or did not wait for it.
        if (current?.form === form && current.address === window.location.href) show(current.answer);
      },
    }),
    [show],
  );

  return (
    <Answers value={answers}>
      {children}
      {/* There before anything is said: only what changes in a region is read out. */}
      <div
        aria-live="polite"
        className="gutter pointer-events-none fixed inset-x-0 bottom-4 z-30 flex justify-end print:hidden"
      >
        {shown ? (
          <div className="pointer-events-auto max-w-md rounded-control bg-raised shadow-lift">
            <div
              className={`flex items-center gap-4 rounded-control py-2 pr-2 pl-4 text-sm ${
                shown.tone === "ok" ? "bg-ok-tint text-ok" : "bg-danger-tint text-danger"
              }`}
            >
              <p>{shown.said}</p>
              <Button
                onClick={() => {
                  setShown(undefined);
                  document.getElementById("main")?.focus({ preventScroll: true });
                }}
                size="small"
                variant="ghost"
              >
                Close
              </Button>
            </div>
          </div>
        ) : null}
      </div>
    </Answers>
  );
}

/** Puts the focus on the content where what had it is gone. */
function rescueFocus(): void {
  const { activeElement, body } = document;
  if (activeElement && activeElement !== body) return;
  document.getElementById("main")?.focus({ preventScroll: true });
}
