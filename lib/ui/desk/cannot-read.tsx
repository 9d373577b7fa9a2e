import { isAnswer } from "@/lib/desk/is-answer";
import type { Failure } from "@/lib/result";
import { Notice } from "@/lib/ui/primitives/notice";
import { deskProblem } from "./desk-words";

/** In place of a part of the desk that could not be read, with the reason and what to do about it. */
export function CannotRead({ what, failure }: { what: string; failure: Failure }) {
  const unanswered = !isAnswer(failure);
  return (
    <Notice className="max-w-2xl" title={`${what} cannot be shown`} tone="danger">
      {unanswered ? `Wix gave no answer (${failure.code}). Try again in a moment.` : deskProblem(failure)}
    </Notice>
  );
}
