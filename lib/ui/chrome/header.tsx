import Link from "next/link";
import { Logo } from "@/lib/brand/logo";
import type { Category } from "@/lib/catalog/types";
import { CartButton } from "@/lib/ui/cart/cart-button";
import { Icon } from "@/lib/ui/primitives/icon";
import { SearchForm } from "@/lib/ui/search/search-form";
import { AccountLink } from "@/lib/ui/session/account-link";
import { MainNav } from "./main-nav";
import { MenuLinks } from "./menu-links";
import { MobileMenu } from "./mobile-menu";

const iconLink = "grid size-11 place-items-center rounded-control transition-colors hover:bg-tint";

/** Top of every page. The same HTML for everybody; what is personal fills itself in after paint. */
export function Header({ name, categories }: { name: string; categories: Category[] }) {
  return (
    <header className="sticky top-0 z-20 border-line border-b bg-ground">
      <div className="gutter flex h-18 items-center gap-2 lg:gap-6">
        <div className="-ml-3 lg:hidden">
          <MobileMenu>
            <MenuLinks categories={categories} />
          </MobileMenu>
        </div>
        <Link className="rounded-control py-2" href="/">
          <Logo name={name} />
        </Link>
        <div className="ml-auto hidden lg:block">
          <MainNav categories={categories} />
        </div>
        <div className="-mr-3 ml-auto flex items-center lg:ml-0">
          <div className="mr-2 hidden w-52 md:block lg:hidden xl:block xl:w-60">
            <SearchForm id="header-search" />
          </div>
          <Link aria-label="Search" className={`${iconLink} md:hidden lg:grid xl:hidden`} href="/search">
            <Icon name="search" />
          </Link>
          <AccountLink className={`${iconLink} relative hidden sm:grid`} />
          <CartButton />
        </div>
      </div>
    </header>
  );
}
