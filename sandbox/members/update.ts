import { z } from "zod";
import { validationError } from "../kernel/errors";
import type { World } from "../kernel/world";
import type { Member } from "./state";

const name = z.string().max(100);
const address = z.object({
  id: z.string().optional(),
  streetAddress: z.object({ number: z.string().default(""), name: z.string().default("") }).optional(),
  addressLine: z.string().optional(),
  addressLine2: z.string().optional(),
  city: z.string().optional(),
  subdivision: z.string().optional(),
  country: z.string().optional(),
  postalCode: z.string().optional(),
});

const changes = z.object({
  contact: z
    .object({
      firstName: name.optional(),
      lastName: name.optional(),
      company: name.optional(),
      jobTitle: name.optional(),
      birthdate: z.string().optional(),
      phones: z.array(z.string().max(50)).optional(),
      emails: z.array(z.string().max(254)).optional(),
      addresses: z.array(address).optional(),
    })
    .default({}),
  profile: z
    .object({
      nickname: name.optional(),
      slug: z.string().max(255).optional(),
      photo: z
        .object({
          id: z.string().default(""),
          url: z.union([z.literal(""), z.url()]).default(""),
          height: z.number().int().default(0),
          width: z.number().int().default(0),
          offsetX: z.number().int().default(0),
          offsetY: z.number().int().default(0),
        })
        .optional(),
    })
    .default({}),
});

/**
 * Applies a PATCH. Strings are cleared by `""`; arrays replace the old ones whole, except that an
 * empty array changes nothing (Wix has delete calls for that).
 */
export function updateMember(world: World, member: Member, input: unknown): void {
  const parsed = changes.safeParse(input ?? {});
  if (!parsed.success) {
    throw validationError(
      ...parsed.error.issues.map((issue) => ({
        field: `member.${issue.path.join(".")}`,
        description: issue.message,
        violatedRule: issue.code === "too_big" ? "MAX_LENGTH" : "OTHER",
        ...(issue.code === "too_big" ? { data: { threshold: Number(issue.maximum) } } : {}),
      })),
    );
  }
  const { contact, profile } = parsed.data;
  member.firstName = contact.firstName ?? member.firstName;
  member.lastName = contact.lastName ?? member.lastName;
  member.company = contact.company ?? member.company;
  member.jobTitle = contact.jobTitle ?? member.jobTitle;
  if (contact.birthdate !== undefined) member.birthdate = contact.birthdate;
  if (contact.phones?.length) member.phones = contact.phones;
  if (contact.emails?.length) member.emails = contact.emails;
  if (contact.addresses?.length) {
    member.addresses = contact.addresses.map((entry) =>
      withoutUndefined({ ...entry, id: entry.id ?? world.newId() }),
    );
  }
  member.nickname = profile.nickname ?? member.nickname;
  if (profile.photo?.url) member.photo = profile.photo;
  else if (profile.photo) delete member.photo;
  member.updatedDate = world.now().toISOString();
}

function withoutUndefined<T extends object>(entry: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
