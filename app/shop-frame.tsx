import type { ReactNode } from "react";
import { getCategoryTree } from "@/lib/catalog/queries";
import { shopLooksUpOrders } from "@/lib/orders/offered";
import { site } from "@/lib/site";
import { CartDrawer } from "@/lib/ui/cart/cart-drawer";
import { Footer } from "@/lib/ui/chrome/footer";
import { Header } from "@/lib/ui/chrome/header";
import { SkipLink } from "@/lib/ui/chrome/skip-link";
import { SessionNews } from "@/lib/ui/session/session-news";

/** What stands around every page of the shop. */
export async function ShopFrame({ children }: { children: ReactNode }) {
  const categories = await getCategoryTree();
  return (
    <>
      <SkipLink />
      <Header categories={categories} name={site.name} />
      <main className="flex-1 outline-none" id="main" tabIndex={-1}>
        {children}
      </main>
      <Footer categories={categories} findsOrders={shopLooksUpOrders()} name={site.name} />
      <CartDrawer />
      <SessionNews />
    </>
  );
}
