import { failed, ShopError } from "@/lib/result";

/** There is a member's session, and Wix cannot be asked about it. */
export function sessionUnavailable(): ShopError {
  return new ShopError(failed("unavailable", "SESSION_UNAVAILABLE").error);
}
