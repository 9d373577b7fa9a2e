/** What the site's Media Manager holds besides the demo shop's own drawings. */
export interface MediaState {
  uploads: Record<string, Upload>;
  /** Upload addresses that have been given out and not been used yet, by the token in them. */
  tickets: Record<string, Ticket>;
}

/** An uploaded picture. Its bytes lie in `uploads.ts`, under their digest. */
export interface Upload {
  id: string;
  createdDate: string;
  displayName: string;
  mimeType: string;
  bytes: number;
  width: number;
  height: number;
  digest: string;
}

export interface Ticket {
  mimeType: string;
  fileName?: string;
  /** ISO time. */
  expires: string;
}

export function mediaSeed(): MediaState {
  return { uploads: {}, tickets: {} };
}
