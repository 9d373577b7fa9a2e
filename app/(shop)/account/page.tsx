import type { Metadata } from "next";
import { Overview, OverviewSkeleton } from "./overview";
import { Personal } from "./personal";
import { Room } from "./room";

export const metadata: Metadata = { title: "Your account", robots: { index: false } };

export default function AccountPage() {
  return (
    <Room here="/account">
      <Personal skeleton={<OverviewSkeleton />}>
        <Overview />
      </Personal>
    </Room>
  );
}
