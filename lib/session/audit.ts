import "server-only";

/** What somebody who watches over the shop wants to find in its log. */
export type AuditEvent =
  | "login"
  | "login refused"
  | "logout"
  | "session ended by Wix"
  | "cookies that do not open"
  | "too many attempts"
  | "webhook refused"
  | "room refused";

/**
 * Writes one line of JSON. Who it is about is a one-way tag; tokens, codes, addresses and passwords never get here:
 * the details are short words and numbers by type.
 */
export function audit(event: AuditEvent, details: Record<string, string | number | undefined> = {}): void {
  console.info(JSON.stringify({ audit: event, at: new Date().toISOString(), ...details }));
}

/** Logs a failure by its name alone: messages of what Wix or the network throws can carry addresses and tokens. */
export function report(what: string, error: unknown): void {
  console.error(`${what}: ${error instanceof Error ? error.name : "unknown"}`);
}
