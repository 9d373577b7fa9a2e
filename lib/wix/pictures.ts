import "server-only";
import { failed, ShopError } from "@/lib/result";
import { askAsOwner } from "./as-owner";

/** A picture of a few megabytes takes longer than a question. Milliseconds. */
const uploadTimeoutMs = 60_000;

/** Wix works on a picture for a moment before it can be used. Milliseconds. */
const readyWithinMs = 10_000;
const askEveryMs = 500;

const uploads = { duty: "catalog", permission: "Manage Media Manager" } as const;

/** A picture in the site's Media Manager. */
export interface UploadedPicture {
  id: string;
}

/**
 * Puts a picture into the site's Media Manager and waits until it can be used.
 *
 * @param mimeType what the bytes are, checked by the caller
 * @throws ShopError
 * Wix: `POST /site-media/v1/files/generate-upload-url`, `PUT` to the address it answers, `GET …/get-file-by-id`
 */
export async function uploadPicture(
  bytes: Uint8Array<ArrayBuffer>,
  mimeType: string,
  fileName: string,
): Promise<UploadedPicture> {
  const { uploadUrl } = await askAsOwner(uploads, (client) =>
    client.files.generateFileUploadUrl(mimeType, { fileName }),
  );
  // Wix says where to, and nothing but an encrypted address gets the picture.
  if (!uploadUrl?.startsWith("https://")) throw new ShopError(failed("unavailable", "NO_UPLOAD_URL").error);
  const file = await send(uploadUrl, bytes, mimeType);
  const end = Date.now() + readyWithinMs;
  for (let status = file.operationStatus; status === "PENDING"; ) {
    if (Date.now() > end) throw new ShopError(failed("unavailable", "PICTURE_NOT_READY").error);
    await new Promise((resolve) => setTimeout(resolve, askEveryMs));
    const now = await askAsOwner(uploads, (client) => client.files.getFileDescriptor(file.id));
    if (now.operationStatus === "FAILED") throw new ShopError(failed("invalid", "PICTURE_REFUSED").error);
    status = now.operationStatus === "PENDING" ? "PENDING" : undefined;
  }
  return { id: file.id };
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
  const file = answer.ok ? fileOf(text) : undefined;
  if (!file) throw new ShopError(failed("unavailable", `HTTP_${answer.status}`).error);
  return file;
}

function fileOf(text: string): { id: string; operationStatus?: string } | undefined {
  try {
    const { file } = JSON.parse(text) as { file?: { id?: unknown; operationStatus?: unknown } };
    if (typeof file?.id !== "string") return undefined;
    const status = file.operationStatus;
    return { id: file.id, ...(typeof status === "string" && { operationStatus: status }) };
  } catch {
    return undefined;
  }
}
