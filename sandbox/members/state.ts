export interface MembersState {
  members: Member[];
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
  phones: string[];
  createdDate: string;
  updatedDate: string;
  lastLoginDate: string | null;
  status: "APPROVED" | "PENDING" | "BLOCKED" | "OFFLINE";
  privacyStatus: "PRIVATE" | "PUBLIC";
}
