import Link from "next/link";
import { categoryHref } from "@/lib/catalog/hrefs";
import type { Category } from "@/lib/catalog/types";
import { Pic } from "@/lib/ui/primitives/picture";

/** Widths repeat every six tiles, so rows are uneven in the way of a printed page and always full. */
const spans = [
  "lg:col-span-5",
  "lg:col-span-4",
  "lg:col-span-3",
  "lg:col-span-3",
  "lg:col-span-4",
  "lg:col-span-5",
];

/** Categories as pictures with their names below. */
export function CategoryTiles({ categories }: { categories: Category[] }) {
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-8 md:gap-x-6 lg:grid-cols-12 lg:gap-y-10">
      {categories.map((category, index) => (
        <li className={spans[index % spans.length]} key={category.id}>
          <Link className="group block" href={categoryHref(category.slug)}>
            <div className="overflow-hidden bg-tint">
              {category.picture ? (
                <Pic
                  alt=""
                  className="aspect-square w-full transition-transform duration-250 group-hover:scale-[1.015] lg:aspect-auto lg:h-96"
                  picture={category.picture}
                  sizes="(min-width: 1024px) 40vw, 46vw"
                />
              ) : (
                <div className="aspect-square lg:aspect-auto lg:h-96" />
              )}
            </div>
            <h3 className="mt-4 font-display text-heading group-hover:underline group-hover:decoration-1 group-hover:underline-offset-4">
              {category.name}
            </h3>
            {category.children.length > 0 ? (
              <p className="mt-1 text-muted text-sm">
                {category.children.map(({ name }) => name).join(", ")}
              </p>
            ) : null}
          </Link>
        </li>
      ))}
    </ul>
  );
}
