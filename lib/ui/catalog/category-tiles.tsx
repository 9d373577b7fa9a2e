import Link from "next/link";
import { categoryHref } from "@/lib/catalog/hrefs";
import type { Category } from "@/lib/catalog/types";
import { Pic } from "@/lib/ui/primitives/picture";

/** Columns of twelve by number of tiles: two large ones lead, the others fill one row below them. */
const spans: Record<number, [first: string, others: string]> = {
  1: ["lg:col-span-12", "lg:col-span-12"],
  2: ["lg:col-span-6", "lg:col-span-6"],
  3: ["lg:col-span-6", "lg:col-span-12"],
  4: ["lg:col-span-6", "lg:col-span-6"],
  5: ["lg:col-span-6", "lg:col-span-4"],
  6: ["lg:col-span-6", "lg:col-span-3"],
};

/** Up to six categories as pictures with their names below. */
export function CategoryTiles({ categories }: { categories: Category[] }) {
  const shown = categories.slice(0, 6);
  const [lead, other] = spans[shown.length] ?? ["", ""];
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-8 md:gap-x-6 lg:grid-cols-12 lg:gap-y-12">
      {shown.map((category, index) => (
        <li className={index < 2 ? lead : other} key={category.id}>
          <Tile category={category} large={index < 2} />
        </li>
      ))}
    </ul>
  );
}

function Tile({ category, large }: { category: Category; large: boolean }) {
  const box = "aspect-4/3 w-full lg:aspect-8/5";
  return (
    <Link className="group block" href={categoryHref(category.slug)}>
      <div className="overflow-hidden bg-tint">
        {category.picture ? (
          <Pic
            alt=""
            aspect={8 / 5}
            className={`${box} transition-transform duration-250 group-hover:scale-[1.015]`}
            picture={category.picture}
            sizes={
              large
                ? "(min-width: 1024px) 46vw, 56vw"
                : "(min-width: 1472px) 320px, (min-width: 1024px) 23vw, 56vw"
            }
          />
        ) : (
          <div className={box} />
        )}
      </div>
      <h3
        className={`mt-4 font-display group-hover:underline group-hover:decoration-1 group-hover:underline-offset-4 ${large ? "text-heading" : "text-xl lg:text-2xl"}`}
      >
        {category.name}
      </h3>
      {category.children.length > 0 ? (
        <p className="mt-1 text-muted text-sm">{category.children.map(({ name }) => name).join(", ")}</p>
      ) : null}
    </Link>
  );
}
