import { type Failure, type FailureKind, ShopError } from "@/lib/result";

/** What the SDK puts on the errors it throws. Every part of it is optional: network failures carry nothing. */
interface WixErrorShape {
  status?: unknown;
  details?: { applicationError?: { code?: unknown; data?: unknown }; validationError?: unknown };
}

/** Wix's application code of an SDK error, e.g. `CURRENT_CART_NOT_FOUND`. The SDK invents numeric ones; those are not codes. */
export function wixCode(error: unknown): string | undefined {
  const code = shape(error).details?.applicationError?.code;
  return typeof code === "string" && code !== "" && code !== "UNKNOWN" ? code : undefined;
}

/** The data that came with the application code, e.g. the items that are out of stock. */
export function wixErrorData(error: unknown): unknown {
  return shape(error).details?.applicationError?.data;
}

/** HTTP status behind an SDK error, when there was an answer at all. */
export function wixStatus(error: unknown): number | undefined {
  const { status, details } = shape(error);
  if (typeof status === "number") return status;
  const code = details?.applicationError?.code;
  return typeof code === "number" ? code : undefined;
}

/**
 * Says what an SDK error means to the shop. No answer, throttling and Wix's own faults are `unavailable`; what was said
 * before stays as it was said.
 */
export function toFailure(error: unknown): Failure {
  if (error instanceof ShopError) return error.failure;
  const status = wixStatus(error);
  return { kind: kindOfStatus(status), code: wixCode(error) ?? (status ? `HTTP_${status}` : "NO_ANSWER") };
}

/** What a status of Wix's means; undefined is no answer at all. */
export function kindOfStatus(status: number | undefined): FailureKind {
  switch (status) {
    case 400:
      return "invalid";
    case 401:
      return "unauthenticated";
    case 403:
      return "forbidden";
    case 404:
      return "not-found";
    case 409:
    case 428:
      return "conflict";
    default:
      return "unavailable";
  }
}

function shape(error: unknown): WixErrorShape {
  return error !== null && typeof error === "object" ? (error as WixErrorShape) : {};
}
