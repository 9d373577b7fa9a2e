// What the owner's credential has to be allowed for members, each named once, as Wix's API Keys Manager names it.

/** To read and choose which news goes to an e-mail. */
export const manageNews = { duty: "members", permission: "Manage Email Subscriptions" } as const;

/** To erase the contact of somebody who has left. */
export const manageContacts = { duty: "members", permission: "Manage Contacts" } as const;

/** To bring a member's picture to Wix. */
export const manageMedia = { duty: "members", permission: "Manage Media Manager" } as const;
