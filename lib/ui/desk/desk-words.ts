import type { Failure } from "@/lib/result";
import { orderFieldProblems, orderProblems } from "./orders/order-problems";

/** What went wrong, for the owner: they may know everything, and what to do. */
export function deskProblem({ kind, code, field }: Failure): string {
  if (code === "NO_ADMIN_KEY")
    return `There is no API key for this. Set ${field ?? "one"} (docs/desk.md) and start the shop again.`;
  if (code === "PERMISSION_MISSING")
    return `Wix refused: the key lacks a permission (${field ?? "unknown"}). Tick it at manage.wix.com/account/api-keys.`;
  if (code === "CATALOG_V1_SITE_CALLING_CATALOG_V3_API")
    return "This site has Wix's older catalogue (V1), and the desk edits Catalog V3 only. Edit products, stock and reviews in the site's dashboard at manage.wix.com, under Store Products; the shop shows what you change there.";
  if (code === "CHANGING_ALL_THE_TIME")
    return "Somebody else is saving the same thing again and again. What you typed is still here: try once more.";
  if (code === "STOCK_CHANGED")
    return "There are more of this by now than the page showed, perhaps these very units. Nothing was added. Look at how many there are, then add what is missing.";
  if (code === "MORE_THAN_LEFT")
    return `There are not so many of “${field}” left to send. Look at the order again.`;
  const known = orderProblems[code] ?? (kind === "invalid" ? orderFieldProblems[field ?? ""] : undefined);
  if (known) return known;
  switch (kind) {
    case "invalid":
      return field ? `Wix or the desk did not accept this: look at “${field}”.` : "This was not accepted.";
    case "conflict":
      return `Somebody changed this meanwhile, or its state does not allow it (${code}). Look at it again.`;
    case "not-found":
      return "This does not exist any more.";
    case "forbidden":
      return "This was not accepted from where it came. Open the desk again.";
    case "unauthenticated":
      return "You have been logged out. Log in again, then come back.";
    default:
      return `Wix gave no answer (${code}). It is not known whether this happened: look before you try again.`;
  }
}
