/** A member as the desk's list shows them. */
export interface DeskMember {
  id: string;
  email: string;
  name: string;
  status: "approved" | "pending" | "blocked" | "offline";
  /** ISO times. */
  since?: string;
  lastLogin?: string;
}
