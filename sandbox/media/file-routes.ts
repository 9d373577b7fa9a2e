import { createHash, randomBytes } from "node:crypto";
import { Hono } from "hono";
import sharp from "sharp";
import { z } from "zod";
import { readInput } from "../catalog/input";
import { mediaUrl } from "../catalog/media";
import type { Env, Router, WixContext } from "../kernel/env";
import { applicationError, notFound, validationError } from "../kernel/errors";
import { requireAdmin } from "../kernel/identity";
import { readPayload } from "../kernel/wire";
import type { Upload } from "./state";
import { keepBytes } from "./uploads";

const uploadHost = "https://upload.wixmp.com";
const ticketMinutes = 60;
const mostBytes = 25 * 1024 * 1024;

const wishInput = z.object({
  mimeType: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/i, "must be a MIME type"),
  fileName: z.string().max(1000).nullish(),
  private: z.boolean().nullish(),
});

/** Media types by what the bytes are, not by what they are called. */
const endings: Record<string, string> = { jpeg: "jpg", png: "png", webp: "webp", gif: "gif", heif: "avif" };

/** The Media Manager's files: an address to upload a picture to, the upload itself, and what became of it. */
export function fileRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.post("/site-media/v1/files/generate-upload-url", generate);
  router.get("/site-media/v1/files/get-file-by-id", async (c) => {
    requireAdmin(c, "MEDIA.SITE_MEDIA_FILES_READ");
    const { fileId } = await readPayload(c);
    const upload = c.var.world.state.media.uploads[String(fileId)];
    if (!upload) throw notFound("FILE_NOT_FOUND", "File not found");
    return c.json({ file: fileView(upload) });
  });
  // `upload.wixmp.com`: the token in the address is all the authorization there is.
  router.put("/upload/:token", receive);
  return router;
}

async function generate(c: WixContext) {
  requireAdmin(c, "MEDIA.SITE_MEDIA_FILES_UPLOAD");
  const { mimeType, fileName } = readInput(wishInput, await readPayload(c), "request");
  const { tickets } = c.var.world.state.media;
  const now = c.var.world.now();
  for (const [token, { expires }] of Object.entries(tickets)) {
    if (new Date(expires) <= now) delete tickets[token];
  }
  const token = randomBytes(24).toString("base64url");
  const expires = new Date(now.getTime() + ticketMinutes * 60_000).toISOString();
  tickets[token] = { mimeType, ...(fileName && { fileName: fileName.slice(0, 255) }), expires };
  return c.json({ uploadUrl: `${uploadHost}/upload/${token}` });
}

/** One upload to an address. Inferred: that an address works once, and every refusal. */
async function receive(c: WixContext) {
  const { media } = c.var.world.state;
  const token = c.req.param("token") ?? "";
  const ticket = Object.hasOwn(media.tickets, token) ? media.tickets[token] : undefined;
  if (!ticket || new Date(ticket.expires) <= c.var.world.now()) {
    throw applicationError(403, "INVALID_UPLOAD_TOKEN", "The upload URL is not valid.");
  }
  const displayName = ticket.fileName ?? c.req.query("filename");
  if (!displayName) {
    throw validationError({
      field: "filename",
      description: "must not be empty",
      violatedRule: "REQUIRED_FIELD",
    });
  }
  const bytes = Buffer.from(await c.req.arrayBuffer());
  if (bytes.length > mostBytes) throw applicationError(413, "FILE_TOO_LARGE", "The file is too large.");
  const about = await sharp(bytes)
    .metadata()
    .catch(() => undefined);
  const ending = about?.format ? endings[about.format] : undefined;
  if (!about || !ending) throw applicationError(400, "UNSUPPORTED_MEDIA_TYPE", "This is no picture.");
  delete media.tickets[token];
  // Turned the way the camera was held, as Wix shows it.
  const turned = (about.orientation ?? 1) >= 5;
  const digest = await keepBytes(bytes);
  const hex = createHash("sha256").update(`${digest} ${c.var.world.newId()}`).digest("hex").slice(0, 32);
  const upload: Upload = {
    id: `9e4e7a_${hex}~mv2.${ending}`,
    createdDate: c.var.world.now().toISOString(),
    displayName,
    mimeType: ticket.mimeType,
    bytes: bytes.length,
    width: turned ? about.height : about.width,
    height: turned ? about.width : about.height,
    digest,
  };
  media.uploads[upload.id] = upload;
  return c.json({ file: fileView(upload) });
}

/** A file descriptor. Ready at once, where Wix may take a moment. */
function fileView({ id, createdDate, displayName, bytes, width, height, digest }: Upload) {
  return {
    id,
    displayName,
    url: mediaUrl(id),
    parentFolderId: "media-root",
    hash: digest.slice(0, 32),
    sizeInBytes: String(bytes),
    private: false,
    mediaType: "IMAGE",
    media: { image: { image: { id, url: mediaUrl(id), width, height, filename: displayName } } },
    operationStatus: "READY",
    thumbnailUrl: `${mediaUrl(id)}/v1/fit/w_300,h_300,q_90/file.jpg`,
    labels: [],
    createdDate,
    updatedDate: createdDate,
    state: "OK",
  };
}
