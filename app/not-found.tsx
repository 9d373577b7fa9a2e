import type { Metadata } from "next";
import NotFound from "./(shop)/not-found";
import { ShopFrame } from "./shop-frame";

export const metadata: Metadata = { title: "Not found" };

/** For addresses that lead nowhere, and for rooms that are nobody's business: both look the same. */
export default function NowhereFound() {
  return (
    <ShopFrame>
      <NotFound />
    </ShopFrame>
  );
}
