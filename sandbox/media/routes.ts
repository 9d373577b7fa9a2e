import { Hono } from "hono";
import type { Env, Router, WixContext } from "../kernel/env";
import { digestOf, drawingOf, sizeOf } from "./registry";
import { type Format, render } from "./render";
import { kept, pictureKey } from "./store";
import { parseTransform, type Transform } from "./transform";

/** `static.wixstatic.com`: originals, and Wix's transformation grammar. */
export function mediaRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.get("/media/:id", (c) => send(c, c.req.param("id"), { steps: [], name: "" }));
  router.get("/media/:id/v1/:rest{.+}", async (c): Promise<Response> => {
    const transform = parseTransform(c.req.param("rest"));
    if (!transform) return c.text("Bad Request", 400);
    return send(c, c.req.param("id"), transform);
  });
  return router;
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

async function send(c: WixContext, id: string, transform: Transform): Promise<Response> {
  c.header("access-control-allow-origin", "*");
  const size = sizeOf(id);
  const digest = digestOf(id);
  if (!size || !digest) return c.text("Not Found", 404);
  const format = formatFor(c, transform);
  const key = pictureKey(digest, JSON.stringify(transform.steps), format);
  const etag = `"${key}"`;
  c.header("cache-control", "public, max-age=31536000, immutable");
  c.header("etag", etag);
  if (transform.steps.at(-1)?.encoding === "auto") c.header("vary", "accept");
  if (c.req.header("if-none-match") === etag) return c.body(null, 304);
  const body = await kept(key, () => render(drawingOf(id) ?? "", size, transform.steps, format));
  return c.body(new Uint8Array(body), 200, { "content-type": `image/${format}` });
}
