import { redirect } from "next/navigation";
import { connection } from "next/server";
import { type ReactNode, Suspense } from "react";
import { shopHasOwnLogin } from "@/lib/site";
import { LoginSkeleton } from "@/lib/ui/login/login-skeleton";
import { Awaiting } from "@/lib/ui/primitives/awaiting";

/** A page that only exists where the shop has its own login pages; elsewhere Wix's do it. */
export function OwnPagesOnly({ children }: { children: ReactNode }) {
  return (
    <Suspense
      fallback={
        <Awaiting>
          <LoginSkeleton />
        </Awaiting>
      }
    >
      <Checked>{children}</Checked>
    </Suspense>
  );
}

async function Checked({ children }: { children: ReactNode }) {
  // Asked of the running shop and not of the build.
  await connection();
  if (!shopHasOwnLogin) redirect("/login");
  return children;
}
