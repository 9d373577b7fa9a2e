import type { ContentfulStatusCode } from "hono/utils/http-status";

/** A violation of a request field, as Wix lists them under `details.validationError`. */
export interface FieldViolation {
  field: string;
  description: string;
  violatedRule: string;
  ruleName?: string;
  data?: Record<string, unknown>;
}

export interface WixErrorBody {
  message: string;
  details: Record<string, unknown>;
}

/** The body the token endpoint answers (RFC 6749). */
export interface OAuthErrorBody {
  error: string;
  error_description: string;
}

/** Thrown anywhere in a handler; the app answers it in Wix's envelope. */
export class WixError extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    readonly body: WixErrorBody | OAuthErrorBody,
  ) {
    super("message" in body ? body.message : body.error_description);
  }
}

/** `{message, details:{applicationError:{code, description, data}}}` with the given status. */
export function applicationError(
  status: ContentfulStatusCode,
  code: string,
  message: string,
  data: Record<string, unknown> = {},
): WixError {
  return new WixError(status, {
    message,
    details: { applicationError: { code, description: message, data } },
  });
}

/** 400 with `details.validationError.fieldViolations`. */
export function validationError(...violations: FieldViolation[]): WixError {
  const message = violations.map((violation) => `${violation.field} ${violation.description}`).join(", ");
  return new WixError(400, {
    message,
    details: {
      validationError: {
        fieldViolations: violations.map((violation) => ({ ruleName: "", data: {}, ...violation })),
      },
    },
  });
}

/** 401 for a missing, wrong or expired token. Status documented, body inferred. */
export function unauthenticated(message = "Unauthenticated"): WixError {
  return new WixError(401, { message, details: {} });
}

/** 403 as Wix's platform services send it: a code and blank texts. */
export function permissionDenied(): WixError {
  return new WixError(403, {
    message: "",
    details: { applicationError: { code: "PERMISSION_DENIED", description: "", data: {} } },
  });
}

/** 403 for an API key that names no site. Status documented; code and text inferred. */
export function siteIdMissing(): WixError {
  return applicationError(403, "SITE_ID_MISSING", "A site-level call needs the wix-site-id header.");
}

/** 404 in the envelope. */
export function notFound(code: string, message: string): WixError {
  return applicationError(404, code, message);
}
