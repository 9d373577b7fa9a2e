import type { EditState } from "@/lib/desk/products/types";
import { Notice } from "@/lib/ui/primitives/notice";
import { deskProblem } from "./desk-words";

export interface AnsweredProps {
  /** What became of a form of this page that a browser without scripts has posted. */
  answer: EditState;
  fieldWords?: Record<string, string>;
}

/** Says on top of the page what a form says beside itself where scripts run. */
export function Answered({ answer, fieldWords }: AnsweredProps) {
  if (!answer) return null;
  if (!answer.ok) {
    return (
      <Notice className="mb-6 max-w-2xl" tone="danger">
        {deskProblem(answer.error, fieldWords)}
      </Notice>
    );
  }
  const { value } = answer;
  if ("said" in value) {
    return (
      <Notice className="mb-6 max-w-2xl" tone="ok">
        {value.said}
      </Notice>
    );
  }
  return (
    <Notice
      className="mb-6 max-w-2xl"
      title="Somebody changed this while you did, and what both have changed is not saved."
      tone="danger"
    >
      <ul>
        {value.conflicts
          .filter(({ field }) => field !== "pictures")
          .map(({ field, label, yours }) => (
            <li key={field}>
              {label}: you wanted {yours || "nothing"}
            </li>
          ))}
      </ul>
      <p className="mt-1">The page shows what it is now. If you still want yours, enter it once more.</p>
    </Notice>
  );
}
