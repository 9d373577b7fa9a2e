import type { Route } from "next";
import Link from "next/link";
import { Icon } from "@/lib/ui/primitives/icon";

export interface FacetLinkProps {
  href: Route;
  label: string;
  chosen: boolean;
  count: number | undefined;
  colorCode?: string | undefined;
}

/** One way to narrow a listing down: a link that reads like a tick box, so it works everywhere. Its look is in CSS. */
export function FacetLink({ href, label, chosen, count, colorCode }: FacetLinkProps) {
  return (
    <li>
      <Link
        aria-current={chosen || undefined}
        className="facet"
        data-again
        href={href}
        prefetch={false}
        rel="nofollow"
        scroll={false}
      >
        <i {...(colorCode && { className: "swatch", style: { background: colorCode } })}>
          {chosen && !colorCode ? <Icon className="size-3.5" name="check" /> : null}
        </i>
        <span>
          {label}
          {chosen ? <span className="sr-only"> (chosen, take it out)</span> : null}
        </span>
        {count === undefined ? null : <small>{count}</small>}
      </Link>
    </li>
  );
}
