import "server-only";
import { z } from "zod";
import { failed, ShopError } from "@/lib/result";
import { askAsOwner } from "./as-owner";
import type { Needed } from "./refused-permissions";

/** A picture of a few megabytes takes longer than a question. Milliseconds. */
const uploadTimeoutMs = 60_000;

/** Wix works on a picture for a moment before it can be used. Milliseconds. */
const readyWithinMs = 10_000;
const askEveryMs = 500;

/** A picture on its way to Wix, checked by the caller: what is in it, and whose it is. */
export interface PictureFile {
  bytes: Uint8Array<ArrayBuffer>;
  /** What the bytes are. */
  mimeType: string;
  fileName: string;
  /** Folder in the Media Manager, e.g. `/members`. */
  filePath?: string;
}

/** A picture in the site's Media Manager. */
export interface UploadedPicture {
  id: string;
  url: string;
}

const encrypted = z.url({ protocol: /^https$/ });

const uploadAnswer = z.object({
  file: z.object({ id: z.string().min(1), url: encrypted, operationStatus: z.string().optional() }),
});

/**
 * Puts a picture into the site's Media Manager and waits until it can be used.
 *
 * @param needed in which duty: Manage Media Manager
 * @throws OwnerRefused; ShopError `invalid` when Wix takes it for no picture, `unavailable` for the rest
 * Wix: `POST /site-media/v1/files/generate-upload-url`, `PUT` to the address it answers, `GET …/get-file-by-id`
 */
export async function uploadPicture(
  needed: Needed<"catalog" | "members">,
  { bytes, mimeType, fileName, filePath }: PictureFile,
): Promise<UploadedPicture> {
  const { uploadUrl } = await askAsOwner(needed, ({ files }) =>
    files.generateFileUploadUrl(mimeType, {
      ...{ fileName, sizeInBytes: String(bytes.length) },
      ...(filePath !== undefined && { filePath }),
    }),
  );
  // Wix says where to, and nothing but an encrypted address gets the picture.
  const { data: address } = encrypted.safeParse(uploadUrl);
  if (!address) throw new ShopError(failed("unavailable", "NO_UPLOAD_URL").error);
  const { id, url, operationStatus } = await send(address, bytes, mimeType);
  const end = Date.now() + readyWithinMs;
  for (let status = operationStatus; status !== undefined && status !== "READY"; ) {
    if (status === "FAILED") throw new ShopError(failed("invalid", "PICTURE_REFUSED").error);
    if (Date.now() > end) throw new ShopError(failed("unavailable", "PICTURE_NOT_READY").error);
    await new Promise((resolve) => setTimeout(resolve, askEveryMs));
    const now = await askAsOwner(needed, ({ files }) => files.getFileDescriptor(id));
    status = now.operationStatus;
  }
  return { id, url };
}

async function send(url: string, body: Uint8Array<ArrayBuffer>, mimeType: string) {
  let answer: Response;
  let text: string;
  try {
    answer = await fetch(url, {
      method: "PUT",
      body,
      headers: { "content-type": mimeType },
      cache: "no-store",
      signal: AbortSignal.timeout(uploadTimeoutMs),
    });
    text = await answer.text();
  } catch (error) {
    throw new ShopError(failed("unavailable", "NO_ANSWER").error, { cause: error });
  }
  if (answer.status === 400 || answer.status === 413 || answer.status === 415) {
    throw new ShopError(failed("invalid", "PICTURE_REFUSED").error);
  }
  const { data } = uploadAnswer.safeParse(answer.ok ? jsonOf(text) : undefined);
  if (!data) throw new ShopError(failed("unavailable", `HTTP_${answer.status}`).error);
  return data.file;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
