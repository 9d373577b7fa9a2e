export interface BackInStockState {
  /** Whether the owner collects requests. */
  collecting: boolean;
  /** Oldest first. */
  requests: NotificationRequest[];
  /** What Wix would have written to those who waited, oldest first. */
  letters: { to: string; item: string; createdDate: string }[];
}

/** A request as it travels. */
export interface NotificationRequest {
  id: string;
  createdDate: string;
  email: string;
  contactId: string;
  catalogReference: { catalogItemId: string; appId: string; options?: Record<string, unknown> | null };
  itemUrl?: string;
  status: "RECEIVED" | "NOTIFICATION_SENT";
  autoNotified?: boolean;
}

export function backInStockSeed(): BackInStockState {
  return { collecting: true, requests: [], letters: [] };
}
