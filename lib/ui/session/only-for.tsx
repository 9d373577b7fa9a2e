"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { usePerson } from "./session-store";

/**
 * Shows something personal only while the browser still belongs to the person it was rendered for. After a logout in
 * another tab, or on a page that came back with the Back button, it is hidden at once and asked for anew.
 *
 * @param who from `viewerTag()`
 * @param instead of the same geometry
 */
export function OnlyFor({
  who,
  instead,
  children,
}: {
  who: string;
  instead: ReactNode;
  children: ReactNode;
}) {
  const router = useRouter();
  const person = usePerson();
  const changed = person !== undefined && person.who !== who;
  useEffect(() => {
    if (changed) router.refresh();
  }, [changed, router]);
  return changed ? instead : children;
}
