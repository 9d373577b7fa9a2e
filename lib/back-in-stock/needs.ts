/** What the owner's credential has to be allowed to see and withdraw requests, as Wix's API Keys Manager names it. */
export const manageRequests = { duty: "catalog", permission: "Manage Stores - all" } as const;
