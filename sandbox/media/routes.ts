import { Hono } from "hono";
import type { Env, Router, WixContext } from "../kernel/env";
import { filmFile } from "./films";
import { digestOf, drawingOf, sizeOf } from "./registry";
import { type Format, render, renderPhoto } from "./render";
import { kept, pictureKey } from "./store";
import { parseTransform, type Step, type Transform } from "./transform";
import { bytesOf } from "./uploads";

/** `static.wixstatic.com`: originals, and Wix's transformation grammar; and the films of `video.wixstatic.com`. */
export function mediaRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.get("/media/:id", (c) => send(c, c.req.param("id"), { steps: [], name: c.req.param("id") }));
  router.get("/media/:id/v1/:rest{.+}", async (c): Promise<Response> => {
    const transform = parseTransform(c.req.param("rest"));
    if (!transform) return c.text("Bad Request", 400);
    return send(c, c.req.param("id"), transform);
  });
  router.get("/video/:id/:quality/mp4/file.mp4", async (c) => sendFilm(c, c.req.param("id")));
  return router;
}

/** `video.wixstatic.com`. Browsers ask for parts of a film, Safari for nothing else. One file stands for every quality. */
async function sendFilm(c: WixContext, id: string): Promise<Response> {
  c.header("access-control-allow-origin", "*");
  const film = await filmFile(id);
  if (!film) return c.text("Not Found", 404);
  c.header("accept-ranges", "bytes");
  c.header("cache-control", "public, max-age=31536000, immutable");
  c.header("content-type", "video/mp4");
  const part = /^bytes=(\d+)-(\d*)$/.exec(c.req.header("range") ?? "");
  if (!part) return c.body(new Uint8Array(film), 200);
  const first = Number(part[1]);
  const last = Math.min(part[2] ? Number(part[2]) : film.length - 1, film.length - 1);
  if (first > last) return c.body(null, 416, { "content-range": `bytes */${film.length}` });
  c.header("content-range", `bytes ${first}-${last}/${film.length}`);
  return c.body(new Uint8Array(film.subarray(first, last + 1)), 206);
}

const byEnding: Record<string, Format> = { jpg: "jpeg", jpeg: "jpeg", webp: "webp", avif: "avif" };

/** `enc_avif` is AVIF, `enc_auto` the best the browser takes; otherwise the file name's ending decides. */
function formatFor(c: WixContext, { steps, name }: Transform): Format {
  const encoding = steps.at(-1)?.encoding;
  if (encoding === undefined) return byEnding[name.slice(name.lastIndexOf(".") + 1).toLowerCase()] ?? "png";
  if (encoding === "avif") return "avif";
  const accept = c.req.header("accept") ?? "";
  if (accept.includes("image/avif")) return "avif";
  return accept.includes("image/webp") ? "webp" : "jpeg";
}

/** A picture that can be sent: a digest that changes with it, and what makes it. */
interface Source {
  digest: string;
  make: (steps: readonly Step[], format: Format) => Promise<Buffer>;
}

/** What is behind a media id: one of the demo shop's drawings, or an upload. */
async function sourceOf(c: WixContext, id: string): Promise<Source | undefined> {
  const size = sizeOf(id);
  const digest = digestOf(id);
  if (size && digest) {
    return { digest, make: (steps, format) => render(drawingOf(id) ?? "", size, steps, format) };
  }
  const { uploads } = c.var.world.state.media;
  const upload = Object.hasOwn(uploads, id) ? uploads[id] : undefined;
  const bytes = upload && (await bytesOf(upload.digest));
  if (!bytes) return undefined;
  const { digest: uploaded, width, height } = upload;
  const make: Source["make"] = (steps, format) => renderPhoto(bytes, { width, height }, steps, format);
  return { digest: uploaded, make };
}

async function send(c: WixContext, id: string, transform: Transform): Promise<Response> {
  c.header("access-control-allow-origin", "*");
  const source = await sourceOf(c, id);
  if (!source) return c.text("Not Found", 404);
  const format = formatFor(c, transform);
  const key = pictureKey(source.digest, JSON.stringify(transform.steps), format);
  const etag = `"${key}"`;
  c.header("cache-control", "public, max-age=31536000, immutable");
  c.header("etag", etag);
  if (transform.steps.at(-1)?.encoding === "auto") c.header("vary", "accept");
  if (c.req.header("if-none-match") === etag) return c.body(null, 304);
  const body = await kept(key, () => source.make(transform.steps, format));
  return c.body(new Uint8Array(body), 200, { "content-type": `image/${format}` });
}
