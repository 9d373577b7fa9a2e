import "server-only";
import { isOffered } from "@/lib/wix/refused-permissions";
import { manageContacts, manageMedia, manageNews } from "./needs";

// What members can do only by the owner's rights is offered where the shop has a credential for
// members, and not while Wix refuses it.

/** Whether members can choose here which mails they get: Wix lets the owner alone read and write that. */
export function canChooseNews(): boolean {
  return isOffered(manageNews);
}

/** Whether the shop forgets the contact of somebody who leaves, which only the owner may have it do. */
export function erasesContacts(): boolean {
  return isOffered(manageContacts);
}

/** Whether members can send in a picture: Wix takes files from the owner alone. */
export function canSendPhoto(): boolean {
  return isOffered(manageMedia);
}
