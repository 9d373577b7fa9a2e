/**
 * Why something did not happen. The shopper's sentence is chosen from the kind, never from Wix's text.
 * - `invalid`: the input was wrong; `field` names which one.
 * - `not-found`: it does not exist, or not for this person.
 * - `conflict`: the state changed meanwhile (sold out, stale revision).
 * - `forbidden`: this person may not.
 * - `unauthenticated`: nobody is logged in and somebody must be.
 * - `throttled`: tried too often; worth trying again later.
 * - `unavailable`: Wix could not be asked (network, timeout, 5xx, throttled); worth trying again.
 */
export type FailureKind =
  | "invalid"
  | "not-found"
  | "conflict"
  | "forbidden"
  | "unauthenticated"
  | "throttled"
  | "unavailable";

export interface Failure {
  kind: FailureKind;
  /** Wix's application code or ours, for logs and branching, e.g. `INSUFFICIENT_INVENTORY`. */
  code: string;
  field?: string;
}

export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failed(kind: FailureKind, code: string, field?: string): { ok: false; error: Failure } {
  return { ok: false, error: field === undefined ? { kind, code } : { kind, code, field } };
}

/** Thrown by queries when the question could not be asked; "not there" is `undefined`, never this. */
export class ShopError extends Error {
  override readonly name = "ShopError";
  constructor(
    readonly failure: Failure,
    options?: { cause?: unknown },
  ) {
    super(`${failure.kind}: ${failure.code}`, options);
  }
}
