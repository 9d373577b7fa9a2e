"use client";

/** That a member's session has ended, said at the bottom of the page until they close it. */
export function LoggedOut({ onClose }: { onClose: () => void }) {
  return (
    <div
      className="fixed inset-x-4 bottom-4 z-40 mx-auto flex max-w-xl flex-wrap items-center gap-x-5 gap-y-2 rounded-control bg-ink px-5 py-4 text-ground shadow-lg"
      role="status"
    >
      <p className="flex-1 basis-56">
        You have been logged out. Your orders and your saved cart wait for you.
      </p>
      <a
        className="font-medium underline underline-offset-4"
        href={`/login?returnTo=${encodeURIComponent(location.pathname + location.search)}`}
      >
        Log in again
      </a>
      <button className="min-h-11 px-1" onClick={onClose} type="button">
        Close
      </button>
    </div>
  );
}
