/** A variant there is little of. */
export interface LowItem {
  /** Wix's stock record. */
  itemId: string;
  productId: string;
  product: string;
  /** "" for a product without options. */
  variant: string;
  sku: string;
  /** Units; below 0 when more was sold than there was. */
  quantity: number;
}

/** What a variant is called. */
export function nameOf({ product, variant }: LowItem): string {
  return [product, variant].filter(Boolean).join(", ");
}

export interface LowPage {
  items: LowItem[];
  next?: string;
  previous?: string;
}

/** People who wait for one product. */
export interface Waiting {
  productId: string;
  /** "" for one that is gone. */
  product: string;
  slug: string;
  people: number;
  /** ISO time of the first request. */
  since: string;
}

export interface WaitingList {
  products: Waiting[];
  /** There are more requests than were looked at. */
  more: boolean;
}
