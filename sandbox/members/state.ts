export interface MembersState {
  members: Member[];
  subscriptions: EmailSubscription[];
}

/** Whether somebody wants the shop's news, as it travels. */
export interface EmailSubscription {
  id: string;
  email: string;
  subscriptionStatus: "NOT_SET" | "PENDING" | "SUBSCRIBED" | "UNSUBSCRIBED";
  deliverabilityStatus: "NOT_SET" | "VALID" | "BOUNCED" | "SPAM_COMPLAINT" | "INACTIVE";
  createdDate: string;
  updatedDate: string;
}

export interface MemberPhoto {
  id: string;
  url: string;
  height: number;
  width: number;
  offsetX: number;
  offsetY: number;
}

/** An address in a member's contact details, in the members service's own spelling. */
export interface MemberAddress {
  id: string;
  streetAddress?: { number: string; name: string };
  addressLine?: string;
  addressLine2?: string;
  city?: string;
  subdivision?: string;
  country?: string;
  postalCode?: string;
}

/** A site member with the password the hosted login page checks. */
export interface Member {
  id: string;
  loginEmail: string;
  password: string;
  contactId: string;
  firstName: string;
  lastName: string;
  nickname: string;
  slug: string;
  photo?: MemberPhoto;
  phones: string[];
  /** E-mail addresses of the contact; the login e-mail need not be among them. */
  emails: string[];
  addresses: MemberAddress[];
  company: string;
  jobTitle: string;
  birthdate?: string;
  createdDate: string;
  updatedDate: string;
  lastLoginDate: string | null;
  status: "APPROVED" | "PENDING" | "BLOCKED" | "OFFLINE";
  privacyStatus: "PRIVATE" | "PUBLIC";
  /** The owner asked for a new password; until then a login is refused. */
  mustResetPassword?: boolean;
  /** The e-mail has to be confirmed with a code; until then a login asks for one. */
  emailUnconfirmed?: boolean;
}
