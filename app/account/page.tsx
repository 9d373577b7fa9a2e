import type { Metadata } from "next";
import { Suspense } from "react";
import { Container } from "@/lib/ui/primitives/section";
import { Overview, OverviewSkeleton } from "./overview";

export const metadata: Metadata = { title: "Your account", robots: { index: false } };

export default function AccountPage() {
  return (
    <Container className="py-10 md:py-16">
      <Suspense fallback={<OverviewSkeleton />}>
        <Overview />
      </Suspense>
    </Container>
  );
}
