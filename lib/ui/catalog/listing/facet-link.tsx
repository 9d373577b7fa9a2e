import type { Route } from "next";
import { Icon } from "@/lib/ui/primitives/icon";
import { AgainLink } from "./again-link";

export interface FacetLinkProps {
  href: Route;
  /** What it stands for, in one word for the page. */
  again: string;
  label: string;
  chosen: boolean;
  count: number | undefined;
  colorCode?: string | undefined;
}

/** One way to narrow a listing down: a link that reads like a tick box, so it works everywhere. Its look is in CSS. */
export function FacetLink({ href, again, label, chosen, count, colorCode }: FacetLinkProps) {
  return (
    <li>
      <AgainLink again={again} chosen={chosen} className="facet" href={href}>
        <i {...(colorCode && { className: "swatch", style: { background: colorCode } })}>
          {chosen && !colorCode ? <Icon className="size-3.5" name="check" /> : null}
        </i>
        <span>
          {label}
          {chosen ? <span className="sr-only"> (chosen, take it out)</span> : null}
        </span>
        {count === undefined ? null : <small>{count}</small>}
      </AgainLink>
    </li>
  );
}
