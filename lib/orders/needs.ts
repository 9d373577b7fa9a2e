// What the owner's credential has to be allowed for orders, each named once, as Wix's API Keys Manager names it. Manage
// Orders holds Read Orders.

/** To read orders, what was paid and what was sent. */
export const readOrders = { duty: "orders", permission: "Read Orders" } as const;

/** To change any of it. */
export const manageOrders = { duty: "orders", permission: "Manage Orders" } as const;
