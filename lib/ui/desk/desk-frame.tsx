import Link from "next/link";
import type { ReactNode } from "react";
import { Logo } from "@/lib/brand/logo";
import { SkipLink } from "@/lib/ui/chrome/skip-link";
import { DeskAnswersProvider } from "./desk-answers";
import { DeskKeys } from "./desk-keys";
import { DeskNav } from "./desk-nav";

/** What stands around every page of the desk: where one is, who one is, and the way back to the shop. */
export function DeskFrame({ name, admin, children }: { name: string; admin: string; children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <header className="sticky top-0 z-20 border-line border-b bg-ground print:hidden">
        <div className="gutter flex h-14 items-center gap-4">
          <Link className="rounded-control py-1" href="/">
            <Logo name={name} />
          </Link>
          <span className="hidden text-muted text-sm sm:inline">Shop desk</span>
          <Link
            className="ml-auto truncate text-muted text-sm hover:text-ink"
            href="/account"
            prefetch={false}
          >
            {admin}
          </Link>
          <DeskKeys />
        </div>
        <DeskNav />
      </header>
      <DeskAnswersProvider>
        <main className="flex-1 pt-8 pb-20 outline-none print:p-0" id="main" tabIndex={-1}>
          {children}
        </main>
      </DeskAnswersProvider>
    </>
  );
}
