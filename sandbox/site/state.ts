/** The site itself: what the dashboard's general settings hold. */
export interface SiteState {
  id: string;
  accountId: string;
  ownerId: string;
  name: string;
  description: string;
  email: string;
  currency: string;
  languageCode: string;
  country: string;
  timeZone: string;
}
