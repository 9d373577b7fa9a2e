/** A member's wishlist as it travels. */
export interface WishlistRecord {
  id: string;
  memberId: string;
  /** Oldest first. */
  items: {
    catalogReference: { catalogItemId: string; appId: string; options?: Record<string, unknown> };
    addedDate: string;
  }[];
  createdDate: string;
  updatedDate: string;
}
