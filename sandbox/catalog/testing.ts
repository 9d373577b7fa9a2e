import { shopperAuth } from "../testing/clients";

/** What the SDK throws, as far as tests look at it. */
export interface SdkFailure {
  status?: number;
  message: string;
  details?: {
    applicationError?: { code?: string | number; description?: string; data?: Record<string, unknown> };
    validationError?: { fieldViolations?: { field?: string; description?: string }[] };
  };
}

/** The error a call ends with; throws when it succeeds. */
export async function failureOf(call: PromiseLike<unknown>): Promise<SdkFailure> {
  try {
    await call;
  } catch (error) {
    return error as SdkFailure;
  }
  throw new Error("The call should have failed.");
}

/** The application code of the error a call ends with. */
export async function codeOf(call: PromiseLike<unknown>): Promise<string | number | undefined> {
  return (await failureOf(call)).details?.applicationError?.code;
}

/** A visitor's strategy with fresh tokens. */
export async function visitorAuth() {
  const auth = shopperAuth();
  auth.setTokens(await auth.generateVisitorTokens());
  return auth;
}

/** The value, or a failed test when there is none. */
export function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("A value is missing.");
  return value;
}
