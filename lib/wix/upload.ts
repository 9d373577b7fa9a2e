import "server-only";
import { z } from "zod";
import { membersAdmin } from "./admin";
import { wixFetch } from "./transport";

/** A picture at Wix's media host. */
export interface Uploaded {
  id: string;
  url: string;
}

const answer = z.object({ file: z.object({ id: z.string().min(1), url: z.url({ protocol: /^https?$/ }) }) });

/**
 * Puts a JPEG into the shop's media. Wix lets nobody but the owner do that, so the caller has made sure whose it is and
 * what is in it.
 *
 * @returns undefined where no key is set for it
 * @throws an SDK error, or an error with a `status`, when Wix refuses or cannot be asked
 * Wix: `POST /site-media/v1/files/generate-upload-url` (Manage Media Manager), then `PUT` to the address it answers
 */
export async function uploadJpeg(
  bytes: Uint8Array<ArrayBuffer>,
  fileName: string,
): Promise<Uploaded | undefined> {
  const admin = membersAdmin();
  if (!admin) return undefined;
  const { uploadUrl } = await admin.files.generateFileUploadUrl("image/jpeg", {
    ...{ fileName, sizeInBytes: String(bytes.length), filePath: "/members", private: false },
  });
  if (!uploadUrl) throw new Error("Wix answered without an address to upload to");
  const response = await wixFetch(uploadUrl, {
    method: "PUT",
    body: bytes,
    headers: { "content-type": "image/jpeg" },
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw Object.assign(new Error("Wix refused an upload"), { status: response.status });
  }
  return answer.parse(await response.json()).file;
}
