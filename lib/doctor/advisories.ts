/** Something known about versions of a package. `affected` is a range as npm writes them. */
export interface Advisory {
  package: string;
  affected: string;
  /** Under which names to look it up. */
  ids: string;
  what: string;
  /** `warn`: worth an update without hurry. */
  severity: "fail" | "warn";
}

/** When this table was last compared with what is published. */
export const readOn = "2026-11-23";

/** For the versions this shop can run on: Next 16, React 19. Newest first. */
export const advisories: readonly Advisory[] = [
  {
    package: "next",
    affected: "<16.0.0",
    ids: "package.json",
    what: "this shop is written for Next 16 and does not run on it",
    severity: "fail",
  },
  {
    package: "next",
    affected: ">=16.0.0 <16.3.3",
    ids: "GHSA-2xp9-vwfh-vxw4, GHSA-p293-qw3h-jr36 (CVE-2026-75604)",
    what: "strangers can run code on the server: by AVIF pictures, and on Windows by paths",
    severity: "fail",
  },
  {
    package: "next",
    affected: ">=16.0.0 <16.2.11",
    ids: "GHSA-6gpp-xcg3-4w24, CVE-2026-64649, CVE-2026-64647",
    what: "the middleware can be gone around, actions can be made to call other servers, answers can be mixed up",
    severity: "fail",
  },
  {
    package: "next",
    affected: ">=16.0.0 <16.2.6",
    ids: "CVE-2026-44574, CVE-2026-44575, CVE-2026-44578, CVE-2026-45109 and others of May 2026",
    what: "the middleware can be gone around, and the server be made to call others",
    severity: "fail",
  },
  {
    package: "next",
    affected: ">=16.0.0 <16.0.11 || >=16.1.0 <16.1.5",
    ids: "CVE-2026-23864",
    what: "one request can keep the server busy",
    severity: "fail",
  },
  {
    package: "next",
    affected: ">=16.0.0 <16.0.10",
    ids: "CVE-2025-55183, CVE-2025-55184, CVE-2025-67779",
    what: "the source of server actions can be read, and the server be kept busy",
    severity: "fail",
  },
  {
    package: "next",
    affected: ">=16.0.0 <16.0.7",
    ids: "CVE-2025-55182, CVE-2025-66478",
    what: "strangers can run code on the server",
    severity: "fail",
  },
  {
    package: "iron-session",
    affected: "<9.0.0",
    ids: "docs/decisions.md, measured on 8.0.4",
    what: "it throws on crafted cookies, which shows their sender an error page",
    severity: "warn",
  },
];
