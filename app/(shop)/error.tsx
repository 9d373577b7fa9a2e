"use client";

import { Button, ButtonLink } from "@/lib/ui/primitives/button";

/** A page that could not be made: almost always Wix not answering. The shell around it stays. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  return (
    <div className="gutter py-20 md:py-28" role="alert">
      <h1 className="max-w-3xl font-display text-display">This did not work.</h1>
      <p className="mt-6 max-w-xl text-lead text-muted">
        The shop could not put this page together just now. Nothing of yours is lost: your cart is kept.
        Trying again in a moment usually helps.
      </p>
      <div className="mt-8 flex flex-wrap gap-3">
        <Button onClick={() => retry()}>Try again</Button>
        <ButtonLink href="/" variant="secondary">
          To the front page
        </ButtonLink>
      </div>
      {digest ? (
        <p className="mt-8 text-faint text-sm">If you write to us about it, mention {digest}.</p>
      ) : null}
    </div>
  );
}
