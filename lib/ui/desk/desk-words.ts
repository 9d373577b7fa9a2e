import type { Failure } from "@/lib/result";
import { deskProblems } from "./desk-problems";
import { orderProblems } from "./orders/order-problems";

/**
 * What went wrong, for the owner: they may know everything, and what to do.
 *
 * @param fields a room's own sentences, by the field that was not accepted: the same name means another thing next door
 */
export function deskProblem({ kind, code, field }: Failure, fields: Record<string, string> = {}): string {
  if (code === "NO_ADMIN_KEY") return noCredential(needed(field));
  if (code === "PERMISSION_MISSING") return noPermission(needed(field));
  if (code === "MORE_THAN_LEFT")
    return `There are not so many of “${field}” left to send. Look at the order again.`;
  if (code === "HTTP_429") return tooOften;
  const known = deskProblems[code] ?? orderProblems[code];
  if (known) return known;
  switch (kind) {
    case "invalid":
      if (!field) return "This was not accepted.";
      return fields[field] ?? `Wix or the desk did not accept this: look at “${field}”.`;
    case "conflict":
      return `Somebody changed this meanwhile, or its state does not allow it (${code}). Look at it again.`;
    case "not-found":
      return "This does not exist any more.";
    case "forbidden":
      return "This was not accepted from where it came. Open the desk again.";
    case "unauthenticated":
      return "You have been logged out. Log in again, then come back.";
    case "throttled":
      return tooOften;
    default:
      return `Wix gave no answer (${code}). It is not known whether this happened: look before you try again.`;
  }
}

const tooOften = "That was too often in a short time, and was not done. Wait a minute, then try again.";

interface Needed {
  /** The setting that holds the credential. Comes from the server: no setting's name stands in what browsers load. */
  setting: string;
  permission: string;
}

/** What an `OwnerRefused` names: `setting: permission`. */
function needed(field = ""): Needed {
  const [setting = "", ...permission] = field.split(": ");
  return { setting, permission: permission.join(": ") };
}

function noCredential({ setting, permission }: Needed): string {
  const which = setting ? `Set ${setting} (with WIX_SITE_ID)` : "Set a key";
  const needs = permission ? ` It needs: ${permission}.` : "";
  return `Nothing stands for the owner here. ${which} as docs/desk.md says, and start the shop again.${needs}`;
}

function noPermission({ setting, permission }: Needed): string {
  const lacks = `${setting || "the key"} lacks a permission${permission ? `: ${permission}` : ""}`;
  const where = setting.endsWith("CLIENT_SECRET")
    ? "Allow it in the permissions of your headless client, in the site's dashboard at manage.wix.com under Headless Settings."
    : "Tick it at manage.wix.com/account/api-keys.";
  return `Wix refused: ${lacks}. ${where}`;
}
