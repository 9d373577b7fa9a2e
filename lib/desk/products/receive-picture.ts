import "server-only";
import { record } from "@/lib/desk/journal";
import { currentAdmin, noteStranger } from "@/lib/desk/who";
import { env } from "@/lib/env";
import { type Failure, failed, ShopError } from "@/lib/result";
import { isFromOurPages } from "@/lib/session/same-origin";
import { uploadPicture } from "@/lib/wix/pictures";
import { fileName, lookAt, mostBytes } from "./picture-file";

const uploads = { duty: "catalog", permission: "Manage Media Manager" } as const;

/** No cache between the desk and us keeps what it is answered. */
const personal = { "cache-control": "private, no-store" };

/**
 * Takes one picture from the desk, as the body of a request, and puts it into the site's Media Manager. A handler and no
 * action: what actions may carry is limited for everybody, shoppers too.
 *
 * 200 `{picture}`, the desk's picture without a text; 403 from elsewhere, 404 for whoever is no admin, 413 and 415 for
 * what is no picture the desk takes, 503 when Wix refuses or does not answer, each with `{error}`.
 */
export async function receivePicture(request: Request): Promise<Response> {
  if (!isFromOurPages(request.headers)) return refuse(403, failed("forbidden", "FOREIGN_ORIGIN").error);
  try {
    const admin = await currentAdmin();
    if (!admin) {
      noteStranger("products: upload a picture");
      return new Response(null, { status: 404, headers: personal });
    }
    const bytes = await readBytes(request);
    if (!bytes) return refuse(413, failed("invalid", "TOO_LARGE", "picture: at most 8 MB").error);
    const file = lookAt(bytes);
    if (!file) return refuse(415, failed("invalid", "NO_PICTURE", "picture: JPEG, PNG, WebP or GIF").error);
    const name = fileName(new URL(request.url).searchParams.get("name") ?? "", file);
    const about = { at: new Date().toISOString(), admin, action: "products: upload a picture", object: name };
    try {
      const { id } = await uploadPicture(uploads, { bytes, mimeType: file.mimeType, fileName: name });
      await record({ ...about, outcome: "done" });
      const { width, height } = file;
      const src = `${env.WIX_MEDIA_ORIGIN}/media/${id}`;
      return answer(200, {
        picture: { id, alt: "", picture: { kind: "image", src, width, height, alt: "" } },
      });
    } catch (error) {
      await record({ ...about, outcome: error instanceof ShopError ? error.failure.code : "failed" });
      throw error;
    }
  } catch (error) {
    if (!(error instanceof ShopError)) throw error;
    return refuse(error.failure.kind === "invalid" ? 415 : 503, error.failure);
  }
}

/** The body, read no further than it may be long. */
async function readBytes(request: Request): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes) return undefined;
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    size += piece.value.byteLength;
    if (size > mostBytes) {
      await reader.cancel().catch(() => undefined);
      return undefined;
    }
    pieces.push(piece.value);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

function refuse(status: number, error: Failure): Response {
  return answer(status, { error });
}

function answer(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: personal });
}
