import "server-only";
import { failed, ok, type Result } from "@/lib/result";
import { ownerTrouble } from "@/lib/session/owner-trouble";
import { wixStatus } from "@/lib/wix/errors";
import type { ShopperClient } from "@/lib/wix/shopper";
import { type Uploaded, uploadJpeg } from "@/lib/wix/upload";
import { portraitOf } from "./portrait";
import { ownProfile } from "./queries";
import { photoSize } from "./types";

/**
 * Makes a file the picture of the member who asks: the owner's key brings it to Wix, the member's own token puts it in
 * their profile. Four Wix calls. The picture before it stays in the shop's media: its id stands where the member may
 * write whatever they like, so nothing is ever deleted by it.
 *
 * @returns failures `invalid` for what is no picture, `unavailable` when Wix cannot be asked
 * Wix: `PATCH /members/v1/members/{id}`
 */
export async function savePhoto(client: ShopperClient, file: Uint8Array): Promise<Result<undefined>> {
  const { id } = await ownProfile(client);
  const portrait = await portraitOf(file);
  if (!portrait) return failed("invalid", "NO_PICTURE", "photo");
  let uploaded: Uploaded | undefined;
  try {
    uploaded = await uploadJpeg(portrait, "member.jpg");
  } catch (error) {
    throw ownerTrouble(
      `photo: uploading, ${wixStatus(error) ?? "no answer"} (Manage Media Manager for WIX_API_KEY_MEMBERS)`,
      error,
    );
  }
  if (!uploaded) return failed("unavailable", "NO_ADMIN_KEY");
  const photo = { _id: uploaded.id, url: uploaded.url, width: photoSize, height: photoSize };
  await client.members.updateMember(id, { profile: { photo } });
  return ok(undefined);
}

/** Takes the picture out of the member's profile. Two Wix calls. */
export async function removePhoto(client: ShopperClient): Promise<Result<undefined>> {
  const { id } = await ownProfile(client);
  await client.members.updateMember(id, { profile: { photo: { _id: "", url: "" } } });
  return ok(undefined);
}
