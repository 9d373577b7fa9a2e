/** What is left of somebody who is no member any more, until their contact is deleted too. */
export interface FormerMember {
  contactId: string;
  email: string;
  firstName: string;
  lastName: string;
  createdDate: string;
}

/** Contacts are made of members and of the people in orders; this is what only the contact list knows. */
export interface ContactsState {
  formerMembers: FormerMember[];
  /** Ids of contacts that were deleted. */
  deleted: string[];
}

export function contactsSeed(): ContactsState {
  return { formerMembers: [], deleted: [] };
}
