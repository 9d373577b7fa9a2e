import type { Route } from "next";
import { redirect } from "next/navigation";
import type { Failure } from "@/lib/result";
import { ButtonLink } from "@/lib/ui/primitives/button";
import { Notice } from "@/lib/ui/primitives/notice";

/** What a member sees when their data cannot be had. An outage is said to be one; it never looks like a logout. */
export function AccountUnavailable({
  failure,
  here = "/account",
  titled = false,
}: {
  failure: Failure;
  here?: `/account${string}`;
  /** Whether the room has its heading already. */
  titled?: boolean;
}) {
  const Heading = titled ? "h2" : "h1";
  // Wix does not honour the token any more: only logging in again helps.
  if (failure.kind === "unauthenticated")
    redirect(`/login?notice=ended&returnTo=${encodeURIComponent(here)}`);
  return (
    <div className="grid max-w-2xl justify-items-start gap-6">
      <Heading className={titled ? "font-display text-2xl" : "font-display text-title"}>
        We cannot reach your account
      </Heading>
      <Notice tone="danger">
        You are still logged in and nothing is lost. The shop just gets no answer this moment; try again
        shortly.
      </Notice>
      <ButtonLink href={here as Route} prefetch={false} variant="secondary">
        Try again
      </ButtonLink>
    </div>
  );
}
