/** What an address says behind its question mark, as Next hands it to a page. */
export type SearchParams = Record<string, string | string[] | undefined>;
