"use client";

import Link from "next/link";
import { Icon } from "@/lib/ui/primitives/icon";
import { usePerson } from "./session-store";

/** The way to the account, or to login. The same HTML for everybody; who is here fills itself in after paint. */
export function AccountLink({ className = "" }: { className?: string }) {
  const isMember = usePerson()?.kind === "member";
  return (
    <Link
      aria-label={isMember ? "Your account" : "Log in"}
      className={className}
      href={isMember ? "/account" : "/login"}
      prefetch={false}
    >
      <Icon name="account" />
      {isMember ? (
        <span aria-hidden="true" className="absolute top-2 right-2 size-2 rounded-full bg-accent" />
      ) : null}
    </Link>
  );
}

/** The same as a line of text, for the menu of narrow screens. */
export function AccountMenuLink({ className = "" }: { className?: string }) {
  const isMember = usePerson()?.kind === "member";
  return (
    <Link className={className} href={isMember ? "/account" : "/login"} prefetch={false}>
      {isMember ? "Account and orders" : "Log in"}
    </Link>
  );
}
