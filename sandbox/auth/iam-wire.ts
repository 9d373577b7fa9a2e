import type { Member } from "../members/state";

type Outcome =
  | { state: "SUCCESS"; sessionToken: string }
  | { state: "REQUIRE_EMAIL_VERIFICATION"; stateToken: string }
  | { state: "REQUIRE_OWNER_APPROVAL" };

/** What login, register, verify and recover answer. */
export function stateMachine(member: Member, outcome: Outcome) {
  return { ...outcome, identity: wireIdentity(member), additionalData: {} };
}

/** A member as the identity service describes them. */
export function wireIdentity(member: Member) {
  return {
    id: member.id,
    revision: "1",
    createdDate: member.createdDate,
    updatedDate: member.updatedDate,
    connections: [],
    identityProfile: {
      firstName: member.firstName,
      lastName: member.lastName,
      nickname: member.nickname,
      emails: [],
      phones: [],
      labels: [],
      privacyStatus: member.privacyStatus,
      customFields: [],
      secondaryEmails: [],
      phonesV2: [],
      addresses: [],
    },
    email: { address: member.loginEmail, isVerified: !member.emailUnconfirmed },
    status: { name: member.status === "APPROVED" ? "ACTIVE" : member.status, reasons: [] },
    factors: [],
  };
}
