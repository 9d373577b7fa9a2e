import type { Metadata } from "next";
import { AccountNav } from "@/lib/ui/account/account-nav";
import { Container } from "@/lib/ui/primitives/section";
import { Overview, OverviewSkeleton } from "./overview";
import { Personal } from "./personal";

export const metadata: Metadata = { title: "Your account", robots: { index: false } };

export default function AccountPage() {
  return (
    <Container className="py-10 md:py-16">
      <AccountNav here="/account" />
      <Personal skeleton={<OverviewSkeleton />}>
        <Overview />
      </Personal>
    </Container>
  );
}
