import { Hono } from "hono";
import { z } from "zod";
import { revokeGrants } from "../auth/grants";
import { findMember, findMemberByEmail } from "../auth/persons";
import { recoveryLink } from "../auth/recovery";
import { idpClient } from "../idp/people";
import { type CallLog, tokenCallsIn } from "../kernel/calls";
import type { FaultList } from "../kernel/faults";
import { defaultSwitches, type Seed, type World } from "../kernel/world";
import type { Member } from "../members/state";
import { seedFor } from "../seed/choose";
import type { Webhooks } from "../webhooks/sender";
import { changeCatalog } from "./catalog";
import {
  catalogSchema,
  clockSchema,
  faultSchema,
  memberSchema,
  resetSchema,
  revokeSchema,
  switchesSchema,
} from "./schemas";
import { sendWebhook, webhookSendSchema, webhookSettingsSchema } from "./webhooks";

export interface ControlParts {
  world: World;
  calls: CallLog;
  faults: FaultList;
  webhooks: Webhooks;
  /** The seed every reset uses; a reset may choose another. */
  plan: { seed: Seed };
  changed: () => void;
}

/** The door tests and developers use to arrange what Wix would do by itself. Never on the public port. */
export function controlApp(parts: ControlParts): Hono {
  const { world, calls, faults, webhooks } = parts;
  const app = new Hono();

  const body = async <T>(request: Request, schema: z.ZodType<T>): Promise<T> => {
    const text = await request.text();
    return schema.parse(text === "" ? {} : JSON.parse(text));
  };
  app.onError((error, c) => {
    if (error instanceof z.ZodError) return c.json({ error: "invalid request", issues: error.issues }, 400);
    if (error instanceof SyntaxError) return c.json({ error: "the body is not JSON" }, 400);
    if (error instanceof UnknownThing) return c.json({ error: error.message }, 404);
    console.error("sandbox: control door failed:", error);
    return c.json({ error: String(error) }, 500);
  });
  // Browsers send Origin with every cross-site write; programs do not. No page may use this door.
  app.use(async (c, next) => {
    if (c.req.header("origin")) return c.json({ error: "the control door is not for web pages" }, 403);
    await next();
    if (c.req.method !== "GET") parts.changed();
  });

  app.post("/reset", async (c) => {
    const wish = await body(c.req.raw, resetSchema);
    parts.plan.seed = seedFor(wish);
    webhooks.sendChanges();
    world.reset();
    webhooks.sendReset();
    // The shop has heard of it before anybody looks at the shop again.
    await webhooks.settled();
    faults.clear();
    calls.clear();
    return c.json(summary(world));
  });
  app.post("/clock", async (c) => {
    const { advanceSeconds } = await body(c.req.raw, clockSchema);
    world.clockOffset += advanceSeconds * 1000;
    webhooks.resendDue();
    return c.json({ now: world.now().toISOString() });
  });
  /** As after long inactivity: Wix may delete carts (documented). */
  app.delete("/carts", (c) => {
    world.state.ecom.carts = {};
    world.state.ecom.currentCarts = {};
    return c.json({});
  });
  app.post("/tokens/expire", (c) => {
    world.state.auth.accessCutoff = world.now().getTime();
    return c.json({});
  });
  app.post("/tokens/revoke", async (c) => {
    const wish = await body(c.req.raw, revokeSchema);
    if (!("memberEmail" in wish)) return c.json({ revoked: revokeGrants(world, () => true) });
    const member = findMemberByEmail(world, wish.memberEmail);
    if (!member) throw new UnknownThing(`no member has the e-mail ${wish.memberEmail}`);
    const revoked = revokeGrants(
      world,
      ({ person }) => person.kind === "member" && person.memberId === member.id,
    );
    return c.json({ revoked });
  });
  app.post("/members", async (c) => {
    const { email, status, mustResetPassword } = await body(c.req.raw, memberSchema);
    const member = findMemberByEmail(world, email);
    if (!member) throw new UnknownThing(`no member has the e-mail ${email}`);
    if (status) member.status = status;
    if (mustResetPassword !== undefined) member.mustResetPassword = mustResetPassword;
    return c.json({ member: memberView(member) });
  });
  app.get("/members", (c) => {
    const { members } = world.state.members;
    const email = c.req.query("email");
    const found = email === undefined ? members : [findMemberByEmail(world, email)];
    return c.json({ members: found.flatMap((member) => (member ? [memberView(member)] : [])) });
  });
  app.post("/faults", async (c) => {
    faults.add(await body(c.req.raw, faultSchema));
    return c.json({ faults: faults.list() });
  });
  app.get("/faults", (c) => c.json({ faults: faults.list() }));
  app.delete("/faults", (c) => {
    faults.clear();
    return c.json({});
  });
  app.get("/calls", (c) => {
    const surface = c.req.query("surface");
    const list = calls.list().filter((call) => !surface || call.surface === surface);
    return c.json({ count: list.length, tokenCalls: tokenCallsIn(list), calls: list });
  });
  app.delete("/calls", (c) => {
    calls.clear();
    return c.json({});
  });
  app.post("/switches", async (c) => {
    Object.assign(world.switches, await body(c.req.raw, switchesSchema));
    return c.json({ switches: world.switches });
  });
  app.delete("/switches", (c) => {
    world.switches = { ...defaultSwitches };
    return c.json({ switches: world.switches });
  });
  app.get("/mail", (c) => c.json(mail(world, c.req.query("to"))));
  app.post("/catalog", async (c) => {
    const changes = await body(c.req.raw, catalogSchema);
    if (!changeCatalog(world, changes)) throw new UnknownThing(`no product has the slug ${changes.slug}`);
    return c.json({});
  });
  app.get("/webhooks", async (c) => {
    await webhooks.settled();
    return c.json({ ...webhooks.settings, app: await webhooks.app(), deliveries: webhooks.deliveries() });
  });
  app.post("/webhooks", async (c) => {
    const { url, modifiedFields } = await body(c.req.raw, webhookSettingsSchema);
    if (url !== undefined) webhooks.settings.url = url;
    if (modifiedFields !== undefined) webhooks.settings.modifiedFields = modifiedFields;
    return c.json(webhooks.settings);
  });
  app.post("/webhooks/send", async (c) =>
    c.json(await sendWebhook(world, webhooks, await body(c.req.raw, webhookSendSchema))),
  );
  app.get("/state", (c) => c.json(summary(world)));
  return app;
}

class UnknownThing extends Error {}

/**
 * What the sandbox would have mailed: reset links, verification codes, letters about orders and about
 * what is there again; to everybody, or to one address.
 */
function mail(world: World, to: string | undefined) {
  const { recoveries, verifications } = world.state.auth;
  const emailOf = (id: string) => findMember(world, id)?.loginEmail;
  const addressee = to === undefined ? undefined : findMemberByEmail(world, to)?.id;
  const isTo = (letter: { to: string }) =>
    to === undefined || letter.to.toLowerCase() === to.trim().toLowerCase();
  const wanted = ({ memberId }: { memberId: string }) => to === undefined || memberId === addressee;
  return {
    passwordResets: Object.values(recoveries)
      .filter(wanted)
      .map((recovery) => ({
        to: emailOf(recovery.memberId),
        token: recovery.token,
        link: recoveryLink(world, recovery),
      })),
    verifications: Object.values(verifications)
      .filter(wanted)
      .map((entry) => ({ to: emailOf(entry.memberId), code: entry.code })),
    orders: world.state.ecom.mail.filter(isTo),
    backInStock: world.state.backInStock.letters.filter(isTo),
  };
}

/** A member as the control door shows them: what decides about their logins. */
function memberView(member: Member) {
  const { id, loginEmail, firstName, lastName, status, lastLoginDate } = member;
  return {
    id,
    email: loginEmail,
    firstName,
    lastName,
    status,
    mustResetPassword: member.mustResetPassword ?? false,
    emailConfirmed: !member.emailUnconfirmed,
    lastLoginDate,
  };
}

function summary(world: World) {
  const { site, auth, members } = world.state;
  return {
    origin: world.origin,
    now: world.now().toISOString(),
    site: { id: site.id, accountId: site.accountId, name: site.name, currency: site.currency },
    clients: auth.clients.map(({ id, secret, allowedRedirectUris, allowedRedirectDomains }) => ({
      id,
      secret,
      allowedRedirectUris,
      allowedRedirectDomains,
    })),
    apiKeys: auth.apiKeys.map(({ name, token, permissions }) => ({ name, token, permissions })),
    members: members.members.map(({ id, loginEmail, status }) => ({ id, loginEmail, status })),
    idp: { clientId: idpClient.id, clientSecret: idpClient.secret },
    grants: Object.keys(auth.grants).length,
    switches: world.switches,
  };
}
