import { Hono } from "hono";
import { z } from "zod";
import { readInput } from "../catalog/input";
import type { Env, Router, WixContext } from "../kernel/env";
import { requireAdmin } from "../kernel/identity";
import { readPayload } from "../kernel/wire";
import type { EmailSubscription } from "./state";

const base = "/email-marketing/v1/email-subscriptions";

const filterInput = z.object({ email: z.object({ $in: z.array(z.string()) }) });

const subscriptionInput = z.object({
  email: z.email(),
  subscriptionStatus: z.enum(["NOT_SET", "PENDING", "SUBSCRIBED", "UNSUBSCRIBED"]).optional(),
  deliverabilityStatus: z.enum(["NOT_SET", "VALID", "BOUNCED", "SPAM_COMPLAINT", "INACTIVE"]).optional(),
});

/** Who wants the shop's news. Nobody has one until somebody has said something about the address. */
export function subscriptionRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.post(`${base}/query`, query);
  router.post(base, upsert);
  return router;
}

/** By e-mail only, as documented; that the case of its letters does not matter is inferred. */
async function query(c: WixContext) {
  requireAdmin(c, "EMAIL_SUBSCRIPTIONS.VIEW");
  const { filter } = await readPayload(c);
  const wanted = readInput(filterInput, filter, "filter").email.$in.map((email) => email.toLowerCase());
  const { subscriptions: all } = c.var.world.state.members;
  const subscriptions = all.filter(({ email }) => wanted.includes(email.toLowerCase()));
  const count = subscriptions.length;
  return c.json({ subscriptions, metadata: { count, offset: 0, total: count } });
}

async function upsert(c: WixContext) {
  requireAdmin(c, "EMAIL_SUBSCRIPTIONS.MODIFY");
  const { subscription: sent } = await readPayload(c);
  const { email, subscriptionStatus, deliverabilityStatus } = readInput(
    subscriptionInput,
    sent,
    "subscription",
  );
  const { subscriptions } = c.var.world.state.members;
  const now = c.var.world.now().toISOString();
  let found = subscriptions.find((other) => other.email.toLowerCase() === email.toLowerCase());
  if (!found) {
    found = {
      ...{ id: c.var.world.newId(), email, createdDate: now, updatedDate: now },
      ...{ subscriptionStatus: "NOT_SET", deliverabilityStatus: "NOT_SET" },
    } satisfies EmailSubscription as EmailSubscription;
    subscriptions.push(found);
  }
  if (subscriptionStatus) found.subscriptionStatus = subscriptionStatus;
  if (deliverabilityStatus) found.deliverabilityStatus = deliverabilityStatus;
  found.updatedDate = now;
  return c.json({ subscription: found });
}
