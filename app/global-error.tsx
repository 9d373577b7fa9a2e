"use client";

import "./globals.css";

/** Last resort, when even the layout could not be made. Needs nothing but itself. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>The shop is not answering</title>
        <main className="gutter py-24" role="alert">
          <h1 className="max-w-3xl font-display text-display">The shop is not answering.</h1>
          <p className="mt-6 max-w-xl text-lead text-muted">
            That is our side, not yours. Your cart is kept. Please try again in a moment.
          </p>
          <button
            className="mt-8 min-h-12 rounded-control bg-accent px-6 py-3 font-medium text-on-accent hover:bg-accent-strong"
            onClick={() => retry()}
            type="button"
          >
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
