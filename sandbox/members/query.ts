import { runQuery } from "../kernel/query";
import type { FieldSpecs, Operator } from "../kernel/query-filter";
import type { Member } from "./state";

const text: readonly Operator[] = ["$eq", "$ne", "$in", "$hasSome", "$startsWith", "$exists"];
const date: readonly Operator[] = ["$eq", "$ne", "$gt", "$gte", "$lt", "$lte", "$exists"];

const fields: FieldSpecs = {
  id: { operators: text },
  loginEmail: { operators: text },
  status: { operators: text },
  contactId: { operators: text },
  "contact.firstName": { operators: text, sortable: true, read: (member) => (member as Member).firstName },
  "contact.lastName": { operators: text, sortable: true, read: (member) => (member as Member).lastName },
  "profile.nickname": { operators: text, sortable: true, read: (member) => (member as Member).nickname },
  "profile.slug": { operators: text, read: (member) => (member as Member).slug },
  privacyStatus: { operators: text },
  createdDate: { operators: date, sortable: true, kind: "date" },
  updatedDate: { operators: date, sortable: true, kind: "date" },
  lastLoginDate: { operators: date, sortable: true, kind: "date" },
};

/** Members that match a query's `filter`, in its `sort` order, one page of them (50 unless told, 100 at most). */
export function queryMembers(members: readonly Member[], query: object) {
  const page = runQuery(members, query, { fields, maxLimit: 100, defaultLimit: 50 });
  return { members: page.items, offset: page.offsetMetadata.offset, total: page.total };
}
