import type { QuerySpec } from "../kernel/query";
import type { FieldSpec, Operator } from "../kernel/query-filter";

const equal: readonly Operator[] = ["$eq", "$ne", "$in"];
const ranges: readonly Operator[] = ["$eq", "$ne", "$in", "$gt", "$gte", "$lt", "$lte"];

/** What the type files declare; `reviewDate` beside it, because Wix's own templates sort by it (inferred). */
const fields: Record<string, FieldSpec> = {
  id: { operators: equal },
  entityId: { operators: equal },
  namespace: { operators: equal },
  "author.contactId": { operators: equal },
  "moderation.moderationStatus": { operators: equal },
  createdDate: { operators: ranges, sortable: true, kind: "date" },
  reviewDate: { operators: ranges, sortable: true, kind: "date" },
  "content.rating": { operators: ranges, sortable: true, kind: "number" },
  helpfulness: { operators: ranges, sortable: true, kind: "number" },
  relevanceScore: { operators: ranges, sortable: true, kind: "number" },
  "origin.type": { operators: equal, sortable: true },
  verified: { operators: equal, sortable: true },
};

export const reviewSpec: QuerySpec = {
  fields,
  maxLimit: 100,
  defaultLimit: 100,
  defaultSort: [{ fieldName: "createdDate", order: "ASC" }],
};
