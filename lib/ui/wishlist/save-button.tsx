"use client";

import { prepareToSave, toggleSaved, useSaved } from "./saved-store";

/** Saves a product for later, or lets go of it. Needs scripts; without them it is not there. */
export function SaveButton({
  productId,
  name,
  className = "",
}: {
  productId: string;
  name: string;
  className?: string;
}) {
  const { ids, problem } = useSaved();
  const saved = ids?.includes(productId) ?? false;
  return (
    <>
      <button
        aria-label={`Save ${name}`}
        aria-pressed={saved}
        className={`grid size-11 place-items-center rounded-full transition-colors hover:bg-tint [@media(scripting:none)]:hidden ${className}`}
        onClick={() => void toggleSaved(productId)}
        onFocus={prepareToSave}
        onPointerEnter={prepareToSave}
        type="button"
      >
        <svg
          aria-hidden="true"
          className="size-5"
          fill={saved ? "currentColor" : "none"}
          stroke="currentColor"
          strokeLinejoin="round"
          strokeWidth="1.5"
          viewBox="0 0 24 24"
        >
          <path d="M12 20s-7.5-4.6-7.5-10A4.3 4.3 0 0 1 12 7.2 4.3 4.3 0 0 1 19.5 10c0 5.4-7.5 10-7.5 10Z" />
        </svg>
      </button>
      {problem && saved !== undefined ? (
        <span className="sr-only" role="status">
          {problem === "full" ? "Your list is full." : "That could not be saved just now."}
        </span>
      ) : null}
    </>
  );
}
