"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { Pending } from "@/lib/ui/primitives/pending";
import { atTheEdge } from "./at-the-edge";
import { deskRooms, isIn } from "./rooms";

/** The rooms of the desk. Scrolls sideways where it has no room, to the one that is open. */
export function DeskNav() {
  const pathname = usePathname();
  const nav = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the room one is in has changed when the address has
  useEffect(() => {
    const here = nav.current?.querySelector<HTMLElement>("[aria-current]");
    if (!nav.current || !here) return;
    nav.current.scrollLeft = here.offsetLeft - (nav.current.clientWidth - here.offsetWidth) / 2;
  }, [pathname]);
  return (
    <nav aria-label="Shop desk" className="gutter relative overflow-x-auto" ref={nav}>
      <ul className="-mx-3 flex min-w-max">
        {deskRooms.map(({ path, name }) => {
          const isHere = isIn(path, pathname);
          return (
            <li key={path}>
              <Link
                aria-current={isHere ? "page" : undefined}
                className={`relative inline-flex min-h-11 items-center border-b-2 px-3 text-sm transition-colors hover:text-ink ${
                  isHere ? "border-ink text-ink" : "border-transparent text-muted"
                }`}
                href={path}
                prefetch={false}
              >
                {name}
                <Pending className={atTheEdge} />
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
