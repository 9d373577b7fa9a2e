import Link from "next/link";
import { categoryHref } from "@/lib/catalog/hrefs";

export interface CategoryChipsProps {
  categories: readonly { id: string; name: string; slug: string }[];
  className: string;
}

/** The ways on to some categories, by their names alone. */
export function CategoryChips({ categories, className }: CategoryChipsProps) {
  return (
    <ul className={`flex flex-wrap gap-2.5 ${className}`}>
      {categories.map(({ id, name, slug }) => (
        <li key={id}>
          <Link
            className="inline-flex min-h-11 items-center rounded-control border border-control px-4 transition-colors hover:border-ink hover:bg-tint"
            href={categoryHref(slug)}
          >
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
