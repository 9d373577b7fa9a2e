import type { Route } from "next";
import Link from "next/link";
import { categoryHref } from "@/lib/catalog/hrefs";
import type { Category } from "@/lib/catalog/types";
import { Icon } from "@/lib/ui/primitives/icon";
import { Pic } from "@/lib/ui/primitives/picture";
import { ClosePopovers } from "./close-popovers";

const item =
  "inline-flex items-center gap-1 whitespace-nowrap rounded-control px-3 py-2.5 text-[0.9375rem] transition-colors hover:bg-tint";

/**
 * Categories on wide screens. Those with subcategories open a native popover: Escape, a click elsewhere and the
 * tab order come from the browser, and it works without a script.
 */
export function MainNav({ categories }: { categories: Category[] }) {
  return (
    <nav aria-label="Categories">
      <ul className="flex items-center">
        {categories.slice(0, 6).map((category) => (
          <li key={category.id}>
            {category.children.length > 0 ? (
              <Panel category={category} />
            ) : (
              <Link className={item} href={categoryHref(category.slug)}>
                {category.name}
              </Link>
            )}
          </li>
        ))}
      </ul>
      <ClosePopovers />
    </nav>
  );
}

function Panel({ category }: { category: Category }) {
  const id = `nav-${category.id}`;
  return (
    <>
      <button className={item} popoverTarget={id} type="button">
        {category.name}
        <Icon className="size-3.5" name="chevron" />
      </button>
      <div
        className="fixed inset-x-0 top-18 bottom-auto m-0 hidden w-auto border-line border-b bg-ground p-0 text-ink shadow-lift open:block"
        id={id}
        popover="auto"
      >
        <div className="gutter grid grid-cols-[1fr_2fr_auto] gap-12 py-10">
          <div>
            <p className="font-display text-heading">{category.name}</p>
            {category.description ? <p className="mt-3 max-w-sm text-muted">{category.description}</p> : null}
          </div>
          <ul className="grid content-start gap-x-10 sm:grid-cols-2">
            <li>
              <PanelLink href={categoryHref(category.slug)}>All {category.name.toLowerCase()}</PanelLink>
            </li>
            {category.children.map((child) => (
              <li key={child.id}>
                <PanelLink href={categoryHref(child.slug)}>{child.name}</PanelLink>
              </li>
            ))}
          </ul>
          {category.picture ? (
            <Pic alt="" aspect={4 / 3} className="w-64" picture={category.picture} most={640} sizes="16rem" />
          ) : null}
        </div>
      </div>
    </>
  );
}

function PanelLink({ href, children }: { href: Route; children: React.ReactNode }) {
  return (
    <Link
      className="flex items-center justify-between border-line border-b py-3 transition-colors hover:text-accent"
      href={href}
    >
      {children}
      <Icon className="size-4" name="arrow" />
    </Link>
  );
}
