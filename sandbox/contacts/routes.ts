import { Hono } from "hono";
import type { Env, Router, WixContext } from "../kernel/env";
import { applicationError } from "../kernel/errors";
import { requireAdmin } from "../kernel/identity";
import { asObject, type QuerySpec, runQuery } from "../kernel/query";
import type { FieldSpec } from "../kernel/query-filter";
import { readPayload } from "../kernel/wire";
import { type Contact, contactsOf } from "./list";

const root = "/contacts/v4/contacts";
const viewing = "CONTACTS.VIEW";
const modifying = "CONTACTS.MODIFY";

const text: FieldSpec = { sortable: true };
const date: FieldSpec = { sortable: true, kind: "date" };
/** Source: the query builder in the package's types. */
const spec: QuerySpec = {
  fields: {
    id: {},
    createdDate: date,
    updatedDate: date,
    "lastActivity.activityDate": date,
    "primaryInfo.email": { ...text, caseless: true },
    "primaryInfo.phone": {},
    "info.name.first": text,
    "info.name.last": text,
    "info.company": text,
    "info.jobTitle": text,
    "info.birthdate": text,
    "info.locale": {},
  },
  maxLimit: 1_000,
  defaultLimit: 50,
};

/** The site's contact list. Paths with fixed words come before those with ids. */
export function contactRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.post(`${root}/query`, query);
  router.get(root, list);
  router.get(`${root}/:id`, (c) => {
    requireAdmin(c, viewing);
    return c.json({ contact: contactById(c) });
  });
  router.delete(`${root}/:id`, remove);
  return router;
}

/** In the types; the status is inferred. */
function contactById(c: WixContext): Contact {
  const contact = contactsOf(c.var.world).find(({ id }) => id === c.req.param("id"));
  if (!contact) throw applicationError(404, "CONTACT_NOT_FOUND", "Contact not found");
  return contact;
}

async function query(c: WixContext) {
  requireAdmin(c, viewing);
  const { query: wish } = await readPayload(c);
  const page = runQuery(contactsOf(c.var.world), asObject(wish) ?? {}, spec);
  return c.json({ contacts: page.items, pagingMetadata: page.offsetMetadata });
}

async function list(c: WixContext) {
  requireAdmin(c, viewing);
  const { paging, sort } = await readPayload(c);
  const page = runQuery(contactsOf(c.var.world), { paging, sort }, spec);
  return c.json({ contacts: page.items, pagingMetadata: page.offsetMetadata });
}

/** Documented: somebody who is a member has to be deleted as one first. Orders keep what they say about their buyer. */
function remove(c: WixContext) {
  requireAdmin(c, modifying);
  const { contacts, members } = c.var.world.state;
  const { id } = contactById(c);
  if (members.members.some(({ contactId }) => contactId === id)) {
    throw applicationError(428, "CANNOT_DELETE_MEMBER", "The contact is a site member");
  }
  contacts.deleted.push(id);
  contacts.formerMembers = contacts.formerMembers.filter(({ contactId }) => contactId !== id);
  return c.json({});
}
