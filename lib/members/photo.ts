import "server-only";
import { failed, ok, type Result } from "@/lib/result";
import { withOwnersHelp } from "@/lib/session/owners-help";
import { uploadPicture } from "@/lib/wix/pictures";
import type { ShopperClient } from "@/lib/wix/shopper";
import { manageMedia } from "./needs";
import { portraitOf } from "./portrait";
import { ownProfile } from "./queries";
import { photoSize } from "./types";

/**
 * Makes a file the picture of the member who asks: the owner's key brings it to Wix, the member's own token puts it in
 * their profile. Four Wix calls. The picture before it stays in the shop's media: its id stands where the member may
 * write whatever they like, so nothing is ever deleted by it.
 *
 * @returns failures `invalid` for what is no picture
 * @throws ShopError `unavailable` when Wix cannot be asked or does not take the shop's key
 * Wix: `PATCH /members/v1/members/{id}`
 */
export async function savePhoto(client: ShopperClient, file: Uint8Array): Promise<Result<undefined>> {
  const { id } = await ownProfile(client);
  const portrait = await portraitOf(file);
  if (!portrait) return failed("invalid", "NO_PICTURE", "photo");
  const uploaded = await withOwnersHelp(() =>
    uploadPicture(manageMedia, {
      ...{ bytes: portrait, mimeType: "image/jpeg", fileName: "member.jpg", filePath: "/members" },
    }),
  );
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
