import "server-only";
import { z } from "zod";
import { failed, type Result } from "@/lib/result";
import { asMember } from "@/lib/session/acting";
import { guard } from "@/lib/session/action";
import { shopperAddress } from "@/lib/session/address";
import { countTry } from "@/lib/session/rate-limit";
import { isFromOurPages } from "@/lib/session/same-origin";
import { getViewer, viewerTag } from "@/lib/session/viewer";
import { savePhoto } from "./photo";

/** What a telephone takes, and what is read of a request. Bytes. */
const mostPhotoBytes = 8 * 1024 * 1024;

const photoInput = z.object({ photo: z.instanceof(File) });

/**
 * A member's new picture, posted as a form: a server action may hold a megabyte only, and a photograph is more. Nothing
 * of the body is read for somebody who may not send one, nor of one that does not say beforehand how long it is.
 *
 * @returns failures as of an action, and `invalid` `TOO_LARGE`
 */
export async function receivePhoto(request: Request): Promise<Result<undefined>> {
  if (!isFromOurPages(request.headers)) return failed("forbidden", "FOREIGN_ORIGIN");
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(length <= mostPhotoBytes)) return failed("invalid", "TOO_LARGE", "photo");
  const { kind } = await getViewer();
  if (kind !== "member") return failed(kind === "unavailable" ? kind : "unauthenticated", "NOT_A_MEMBER");
  const wait = await countTry({
    "photo: address": await shopperAddress(),
    "photo: session": await viewerTag(),
  });
  if (wait !== undefined) return failed("throttled", "TOO_MANY_PHOTOS");
  const form = await request.formData().catch(() => undefined);
  return guard(photoInput, { photo: form?.get("photo") }, ({ photo }) =>
    asMember(async (client) => savePhoto(client, new Uint8Array(await photo.arrayBuffer()))),
  );
}
