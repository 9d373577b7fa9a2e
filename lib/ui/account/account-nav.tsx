import type { Route } from "next";
import Link from "next/link";

const pages = [
  ["/account", "Overview"],
  ["/account/orders", "Orders"],
  ["/account/profile", "Profile"],
  ["/account/addresses", "Addresses"],
  ["/wishlist", "Saved items"],
  ["/account/privacy", "Your data"],
] as const satisfies [path: Route, name: string][];

export type AccountRoom = (typeof pages)[number][0];

/** The rooms of the account. Scrolls sideways where it has no room. */
export function AccountNav({ here }: { here: AccountRoom }) {
  return (
    <nav aria-label="Account" className="-mx-1 mb-10 overflow-x-auto border-line border-b">
      <ul className="flex min-w-max gap-1">
        {pages.map(([path, name]) => {
          const isHere = here === path;
          return (
            <li key={path}>
              <Link
                aria-current={isHere ? "page" : undefined}
                className={`inline-flex min-h-11 items-center border-b-2 px-3 transition-colors hover:text-ink ${
                  isHere ? "border-ink text-ink" : "border-transparent text-muted"
                }`}
                href={path}
                prefetch={false}
              >
                {name}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
