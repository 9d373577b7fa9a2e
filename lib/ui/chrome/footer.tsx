import type { Route } from "next";
import Link from "next/link";
import { copy } from "@/lib/brand/copy";
import { Logo } from "@/lib/brand/logo";
import { categoryHref } from "@/lib/catalog/hrefs";
import type { Category } from "@/lib/catalog/types";

/**
 * Bottom of every page: only links that lead somewhere.
 *
 * @param findsOrders whether orders can be found by number and e-mail
 */
export function Footer({
  name,
  categories,
  findsOrders,
}: {
  name: string;
  categories: Category[];
  findsOrders: boolean;
}) {
  return (
    <footer className="mt-24 border-line border-t bg-tint">
      <div className="gutter grid gap-12 py-16 md:grid-cols-[1.4fr_1fr_1fr_1fr]">
        <div>
          <Logo name={name} />
          <p className="mt-4 max-w-xs text-muted">{copy.footer}</p>
        </div>
        <Column title="Shop">
          <FooterLink href="/products">All products</FooterLink>
          {categories.map((category) => (
            <FooterLink href={categoryHref(category.slug)} key={category.id}>
              {category.name}
            </FooterLink>
          ))}
        </Column>
        <Column title="Your things">
          <FooterLink href="/cart" prefetch={false}>
            Cart
          </FooterLink>
          <FooterLink href="/account" prefetch={false}>
            Account and orders
          </FooterLink>
          <FooterLink href="/wishlist" prefetch={false}>
            Saved items
          </FooterLink>
          {findsOrders ? (
            <FooterLink href="/orders/find" prefetch={false}>
              Find an order
            </FooterLink>
          ) : null}
          <FooterLink href="/search">Search</FooterLink>
        </Column>
        <Column title="Good to know">
          <FooterLink href="/about">About us</FooterLink>
          <FooterLink href="/shipping-returns">Shipping and returns</FooterLink>
        </Column>
      </div>
    </footer>
  );
}

function Column({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <nav aria-label={title}>
      <h2 className="font-medium text-sm">{title}</h2>
      <ul className="mt-3">{children}</ul>
    </nav>
  );
}

function FooterLink({
  href,
  prefetch,
  children,
}: {
  href: Route;
  prefetch?: false;
  children: React.ReactNode;
}) {
  return (
    <li>
      <Link
        className="inline-flex min-h-9 items-center text-muted transition-colors hover:text-accent"
        href={href}
        {...(prefetch === undefined ? {} : { prefetch })}
      >
        {children}
      </Link>
    </li>
  );
}
