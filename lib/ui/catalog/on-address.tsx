import { useSearchParams } from "next/navigation";
import { useLayoutEffect } from "react";

/**
 * Tells what the query of the address is, first and whenever it changes. A component of its own, because only the
 * browser knows: whoever shows it wraps it in `<Suspense>`, and the page around it stays static.
 */
export function OnAddress({ follow }: { follow: (search: string) => void }) {
  const search = useSearchParams().toString();
  useLayoutEffect(() => follow(search), [follow, search]);
  return null;
}
