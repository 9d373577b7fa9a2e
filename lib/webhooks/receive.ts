import "server-only";
import { createHash } from "node:crypto";
import { readBody } from "@/lib/body";
import { tagsOf } from "@/lib/catalog/changes";
import { audit, report } from "@/lib/session/audit";
import { wixApp } from "@/lib/wix/app";
import { readWebhook, type WixEvent } from "@/lib/wix/webhook";
import { freshenShop } from "./freshen-shop";
import { keepSeconds, remember, wasSeen } from "./seen";

/** Wix's events are a few kilobytes. One that is larger is lost to the shop, which then learns of it by time. Bytes. */
const most = 262_144;

/** What the owner reads in the answer when they try it out; nothing that depends on the event's contents. */
type Outcome =
  | "done"
  | "seen before"
  | "too old"
  | "not about the catalogue"
  | "webhooks are not set up: docs/webhooks.md"
  | "too large"
  | "wrong content type"
  | "not signed by Wix for this app"
  | "not for this shop"
  | "cannot be read"
  | "Wix does not answer, send it again"
  | "failed, send it again";

/**
 * Takes a webhook of Wix's. Nothing in it is believed but which product or category has changed: what is shown is
 * always read from Wix again, so an event that comes late, twice or out of order does no harm.
 *
 * 200 for whatever need not be sent again, 401 and 403 for what is not Wix's or not ours, 400 for what cannot be read,
 * 500 and 503 for what Wix should send again, 503 without an app, too.
 */
export async function receiveWebhook(request: Request): Promise<Response> {
  const app = wixApp();
  if (!app) return answer(503, "webhooks are not set up: docs/webhooks.md");
  try {
    const body = await readBody(request, most);
    if (body.kind === "too large") return refuse(413, "too large", body.kind);
    if (body.kind === "wrong type") return refuse(415, "wrong content type", body.kind);
    const read = await readWebhook(body.text, app);
    switch (read.kind) {
      case "forged":
        return refuse(401, "not signed by Wix for this app", read.reason);
      case "misdirected":
        return refuse(403, "not for this shop", read.reason);
      case "unreadable":
        return refuse(400, "cannot be read", read.reason);
      case "event": {
        const outcome = await act(read.event, body.text);
        return answer(outcome === "Wix does not answer, send it again" ? 503 : 200, outcome);
      }
    }
  } catch (error) {
    report("webhook", error);
    return answer(500, "failed, send it again");
  }
}

async function act(event: WixEvent, jwt: string): Promise<Outcome> {
  if (Date.now() - event.at.getTime() > keepSeconds * 1000) return "too old";
  const tags = tagsOf(event);
  if (!tags) return "not about the catalogue";
  // Without an id two events that say the same are still two: only the very same token is a repetition.
  const id = event.id ?? createHash("sha256").update(jwt).digest("base64url");
  if (await wasSeen(id)) return "seen before";
  if (!(await freshenShop(tags))) return "Wix does not answer, send it again";
  await remember(id);
  return "done";
}

function refuse(status: number, outcome: Outcome, reason: string): Response {
  audit("webhook refused", { status, reason });
  return answer(status, outcome);
}

function answer(status: number, outcome: Outcome): Response {
  return Response.json({ outcome }, { status, headers: { "cache-control": "no-store" } });
}
