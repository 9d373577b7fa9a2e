import type { Route } from "next";
import Link from "next/link";

const pages = [
  ["/account", "Overview"],
  ["/account/orders", "Orders"],
  ["/account/profile", "Profile"],
  ["/account/addresses", "Addresses"],
  ["/wishlist", "Saved items"],
  ["/account/emails", "E-mails"],
  ["/account/privacy", "Your data"],
] as const satisfies [path: Route, name: string][];

export type AccountRoom = (typeof pages)[number][0];

/** The rooms of the account, all of them in sight: in two rows on a telephone. */
export function AccountNav({ here }: { here: AccountRoom }) {
  return (
    <nav aria-label="Account" className="mb-8 border-line border-b pb-2 md:mb-10 md:pb-0">
      <ul className="flex flex-wrap gap-x-6">
        {pages.map(([path, name]) => {
          const isHere = here === path;
          return (
            <li key={path}>
              <Link
                aria-current={isHere ? "page" : undefined}
                className="group inline-flex min-h-11 items-center"
                href={path}
                prefetch={false}
              >
                <span
                  className={`border-b-2 py-1 transition-colors group-hover:text-ink md:inline-flex md:h-11 md:items-center md:py-0 ${
                    isHere ? "border-ink text-ink" : "border-transparent text-muted"
                  }`}
                >
                  {name}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
