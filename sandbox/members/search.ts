import { z } from "zod";
import { parse } from "../ecom/schemas";
import type { Member } from "./state";

const schema = z
  .object({
    expression: z.string().min(1).max(100).nullish(),
    fields: z
      .array(
        z.enum([
          "loginEmail",
          "contact.firstName",
          "contact.lastName",
          "profile.title",
          "profile.nickname",
          "profile.slug",
        ]),
      )
      .max(4)
      .optional(),
  })
  .nullish();

type Field = NonNullable<NonNullable<z.output<typeof schema>>["fields"]>[number];

const readers: Record<Field, (member: Member) => string> = {
  loginEmail: ({ loginEmail }) => loginEmail,
  "contact.firstName": ({ firstName }) => firstName,
  "contact.lastName": ({ lastName }) => lastName,
  "profile.title": () => "",
  "profile.nickname": ({ nickname }) => nickname,
  "profile.slug": ({ slug }) => slug,
};

/**
 * Members in one of whose fields the expression stands, in its nickname unless `search` names others (documented).
 * Inferred: anywhere in the field, whatever the letters' case.
 */
export function searchMembers(members: readonly Member[], search: unknown): readonly Member[] {
  const { expression, fields = [] } = parse(schema, search) ?? {};
  const wanted = expression?.trim().toLowerCase();
  if (!wanted) return members;
  const chosen: readonly Field[] = fields.length > 0 ? fields : ["profile.nickname"];
  return members.filter((member) =>
    chosen.some((field) => readers[field](member).toLowerCase().includes(wanted)),
  );
}
