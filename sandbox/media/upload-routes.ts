import { Hono } from "hono";
import sharp from "sharp";
import { z } from "zod";
import { readInput } from "../catalog/input";
import type { Env, Router, WixContext } from "../kernel/env";
import { requireAdmin } from "../kernel/identity";
import { readPayload } from "../kernel/wire";
import { parseTransform } from "./transform";

/** More than a picture of a person needs. Wix takes more. */
const mostBytes = 10 * 1024 * 1024;

const urlInput = z.object({ mimeType: z.string().min(1).max(100), fileName: z.string().max(1000).nullish() });

/** The media manager, as far as a picture gets into it; and pictures that came that way. */
export function uploadRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.post("/site-media/v1/files/generate-upload-url", generateUrl);
  router.put("/upload/:token", receive);
  router.get("/media/:id", (c, next) => send(c, next, undefined));
  router.get("/media/:id/v1/:rest{.+}", (c, next) => send(c, next, c.req.param("rest")));
  return router;
}

/** Whoever has the address may upload one file with it. */
async function generateUrl(c: WixContext) {
  requireAdmin(c, "MEDIA.SITE_MEDIA_FILES_UPLOAD");
  const { mimeType } = readInput(urlInput, await readPayload(c), "");
  const token = c.var.world.newId();
  c.var.world.state.members.photos[token] = { type: mimeType, data: "" };
  return c.json({ uploadUrl: `${c.var.world.origin}/upload/${token}` });
}

/** Inferred: the statuses of what is refused. Real files take a moment until they can be seen; these do not. */
async function receive(c: WixContext) {
  const { photos } = c.var.world.state.members;
  const token = c.req.param("token") ?? "";
  const waiting = photos[token];
  if (waiting?.data !== "") return c.json({ message: "Forbidden", details: {} }, 403);
  const body = Buffer.from(await c.req.arrayBuffer());
  if (body.length === 0 || body.length > mostBytes)
    return c.json({ message: "Bad Request", details: {} }, 400);
  delete photos[token];
  const ending = waiting.type === "image/png" ? "png" : "jpg";
  const id = `9e4e7a_${token.replaceAll("-", "")}~mv2.${ending}`;
  photos[id] = { type: waiting.type, data: body.toString("base64") };
  const url = `${c.var.world.origin}/media/${id}`;
  const displayName = c.req.query("filename") ?? `file.${ending}`;
  return c.json({ file: { id, displayName, url, mediaType: "IMAGE", operationStatus: "READY" } });
}

async function send(c: WixContext, next: () => Promise<void>, rest: string | undefined) {
  const photo = c.var.world.state.members.photos[c.req.param("id") ?? ""];
  if (!photo) return next();
  const original = Buffer.from(photo.data, "base64");
  c.header("access-control-allow-origin", "*");
  c.header("cache-control", "public, max-age=31536000, immutable");
  const step = rest === undefined ? undefined : parseTransform(rest)?.steps[0];
  if (!step) return c.body(new Uint8Array(original), 200, { "content-type": photo.type });
  const cut = await sharp(original).resize(step.width, step.height, { fit: "cover" }).webp().toBuffer();
  return c.body(new Uint8Array(cut), 200, { "content-type": "image/webp" });
}
