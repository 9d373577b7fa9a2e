import "server-only";
import { hasCredentialFor } from "@/lib/wix/admin-key";

// What members can do only by the owner's rights is offered where the shop has a key for members.

/** Whether members can choose here which mails they get: Wix lets the owner alone read and write that. */
export function canChooseNews(): boolean {
  return hasCredentialFor("members");
}

/** Whether the shop forgets the contact of somebody who leaves, which only the owner may have it do. */
export function erasesContacts(): boolean {
  return hasCredentialFor("members");
}

/** Whether members can send in a picture: Wix takes files from the owner alone. */
export function canSendPhoto(): boolean {
  return hasCredentialFor("members");
}
