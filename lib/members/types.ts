/** The logged-in member as the shop shows them. */
export interface Member {
  id: string;
  email: string;
  firstName?: string;
  lastName?: string;
  nickname?: string;
  /** What to call them: first name, else nickname, else e-mail. */
  displayName: string;
}
