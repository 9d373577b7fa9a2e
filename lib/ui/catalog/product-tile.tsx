import Link from "next/link";
import { productHref } from "@/lib/catalog/hrefs";
import type { Money } from "@/lib/money";
import type { StoredPicture } from "@/lib/stored";
import { Pic } from "@/lib/ui/primitives/picture";
import { Price } from "@/lib/ui/primitives/price";

export interface ProductTileProps {
  slug: string;
  name: string;
  price: Money;
  /** Its versions differ in price. */
  from: boolean;
  picture?: StoredPicture | undefined;
  /** Leads to this version of it. */
  variantId?: string | undefined;
  /** Width by height of the picture. */
  aspect: number;
  locale: string;
  heading: "h2" | "h3";
}

/** The least that is shown of a product that is remembered: picture, name, price. Its whole area is the link. */
export function ProductTile(props: ProductTileProps) {
  const { slug, name, price, from, picture, variantId, aspect, locale, heading } = props;
  const Heading = heading;
  return (
    <div className="relative">
      {picture ? (
        <Pic
          alt=""
          aspect={aspect}
          className="w-full"
          picture={{ ...picture, kind: "image", alt: "" }}
          sizes="(min-width: 768px) 22vw, 46vw"
        />
      ) : (
        <div className="bg-tint" style={{ aspectRatio: aspect }} />
      )}
      <Heading className="mt-3 leading-snug">
        <Link
          className="after:absolute after:inset-0 hover:underline hover:underline-offset-4"
          href={productHref(slug, variantId)}
          prefetch={false}
        >
          {name}
        </Link>
      </Heading>
      <Price className="mt-1 text-muted" from={from} locale={locale} price={price} />
    </div>
  );
}
