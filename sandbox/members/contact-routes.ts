import { Hono } from "hono";
import type { Env, Router, WixContext } from "../kernel/env";
import { applicationError, notFound } from "../kernel/errors";
import { requireAdmin } from "../kernel/identity";

/** Contacts, as far as somebody has to be able to leave for good. */
export function contactRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.delete("/contacts/v4/contacts/:id", remove);
  return router;
}

/** A member's contact stays until the member has gone. Codes documented, their statuses inferred. */
function remove(c: WixContext) {
  requireAdmin(c, "CONTACTS.MODIFY");
  const { members } = c.var.world.state;
  const id = c.req.param("id") ?? "";
  if (members.members.some(({ contactId }) => contactId === id)) {
    throw applicationError(428, "CANNOT_DELETE_MEMBER", "The contact is a member.");
  }
  if (!members.contactsLeft.includes(id)) throw notFound("CONTACT_NOT_FOUND", "Contact not found");
  members.contactsLeft = members.contactsLeft.filter((other) => other !== id);
  return c.json({});
}
