import type { Member } from "./state";

export type Fieldset = "PUBLIC" | "EXTENDED" | "FULL";

/** The widest of the fieldsets a request names; `PUBLIC` when it names none. */
export function widestFieldset(value: unknown): Fieldset {
  const names = Array.isArray(value) ? value : [value];
  if (names.includes("FULL")) return "FULL";
  return names.includes("EXTENDED") ? "EXTENDED" : "PUBLIC";
}

/** A member as the members service shows them in that fieldset. */
export function wireMember(member: Member, fieldset: Fieldset) {
  return {
    id: member.id,
    ...(fieldset === "PUBLIC"
      ? {}
      : { loginEmail: member.loginEmail, loginEmailVerified: !member.emailUnconfirmed }),
    status: fieldset === "PUBLIC" ? "UNKNOWN" : member.status,
    contactId: member.contactId,
    ...(fieldset === "FULL" ? { contact: wireContact(member) } : {}),
    profile: {
      nickname: member.nickname,
      slug: member.slug,
      ...(member.photo && { photo: member.photo }),
      title: "",
    },
    privacyStatus: fieldset === "PUBLIC" ? "UNKNOWN" : member.privacyStatus,
    activityStatus: fieldset === "PUBLIC" ? "UNKNOWN" : "ACTIVE",
    createdDate: member.createdDate,
    updatedDate: member.updatedDate,
    ...(fieldset === "FULL" && member.lastLoginDate ? { lastLoginDate: member.lastLoginDate } : {}),
  };
}

function wireContact(member: Member) {
  return {
    firstName: member.firstName,
    lastName: member.lastName,
    phones: member.phones,
    emails: member.emails,
    addresses: member.addresses,
    ...(member.birthdate ? { birthdate: member.birthdate } : {}),
    company: member.company,
    jobTitle: member.jobTitle,
    customFields: {},
  };
}
