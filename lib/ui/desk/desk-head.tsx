import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { Pending } from "@/lib/ui/primitives/pending";

export interface DeskHeadProps {
  title: string;
  about?: ReactNode;
  /** The list or the thing this page belongs to. */
  back?: { href: Route; text: string };
  /** Buttons and links. */
  children?: ReactNode;
}

/** The top of a page of the desk: the way back, its name, a line about what is shown, and what can be done. */
export function DeskHead({ title, about, back, children }: DeskHeadProps) {
  return (
    <>
      {back ? (
        <p className="mb-4 text-sm print:hidden">
          <Link className="link inline-flex items-center gap-1.5" href={back.href} prefetch={false}>
            {back.text}
            <Pending />
          </Link>
        </p>
      ) : null}
      <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-4 print:hidden">
        <div>
          <h1 className="font-display text-heading">{title}</h1>
          {about ? <div className="mt-1 text-muted text-sm">{about}</div> : null}
        </div>
        {children ? <div className="flex flex-wrap gap-3">{children}</div> : null}
      </div>
    </>
  );
}
