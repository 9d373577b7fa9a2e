import Link from "next/link";
import { categoryHref } from "@/lib/catalog/hrefs";
import type { Category } from "@/lib/catalog/types";
import { SearchForm } from "@/lib/ui/search/search-form";
import { AccountMenuLink } from "@/lib/ui/session/account-link";

const row = "flex min-h-12 items-center py-2";

/** What the mobile menu holds. */
export function MenuLinks({ categories }: { categories: Category[] }) {
  return (
    <div className="grid gap-6 px-6 py-6">
      <SearchForm id="menu-search" />
      <nav aria-label="Categories in the menu">
        <ul className="border-line border-t">
          {categories.map((category) => (
            <li className="border-line border-b py-2" key={category.id}>
              <Link className={`${row} font-display text-2xl`} href={categoryHref(category.slug)}>
                {category.name}
              </Link>
              {category.children.length > 0 ? (
                <ul className="pb-2 pl-4">
                  {category.children.map((child) => (
                    <li key={child.id}>
                      <Link className={`${row} text-muted`} href={categoryHref(child.slug)}>
                        {child.name}
                      </Link>
                    </li>
                  ))}
                </ul>
              ) : null}
            </li>
          ))}
          <li className="border-line border-b py-2">
            <Link className={`${row} font-display text-2xl`} href="/products">
              All products
            </Link>
          </li>
        </ul>
      </nav>
      <ul>
        <li>
          <AccountMenuLink className={row} />
        </li>
        <li>
          <Link className={row} href="/about">
            About us
          </Link>
        </li>
        <li>
          <Link className={row} href="/shipping-returns">
            Shipping and returns
          </Link>
        </li>
      </ul>
    </div>
  );
}
