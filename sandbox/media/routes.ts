import { Hono } from "hono";
import type { Env, Router, WixContext } from "../kernel/env";
import { drawingOf, sizeOf } from "./pictures";
import { type Format, render } from "./render";
import { kept, pictureKey } from "./store";
import { parseTransform, type Step } from "./transform";

/** `static.wixstatic.com`: originals, and Wix's transformation grammar. */
export function mediaRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.get("/media/:id", (c) => send(c, c.req.param("id"), [], "png"));
  router.get("/media/:id/v1/:rest{.+}", async (c): Promise<Response> => {
    const steps = parseTransform(c.req.param("rest"));
    if (!steps) return c.text("Bad Request", 400);
    return send(c, c.req.param("id"), steps, formatFor(c, steps));
  });
  return router;
}

/** `enc_avif` is AVIF, `enc_auto` the best the browser takes, everything else what the original is. */
function formatFor(c: WixContext, steps: Step[]): Format {
  const encoding = steps.at(-1)?.encoding;
  if (encoding === undefined) return "png";
  const accept = c.req.header("accept") ?? "";
  if (encoding === "avif" || accept.includes("image/avif")) return "avif";
  return accept.includes("image/webp") ? "webp" : "jpeg";
}

async function send(c: WixContext, id: string, steps: Step[], format: Format): Promise<Response> {
  const svg = drawingOf(id);
  const size = sizeOf(id);
  if (!svg || !size) return c.text("Not Found", 404);
  const key = pictureKey(svg, JSON.stringify(steps), format);
  const etag = `"${key}"`;
  c.header("cache-control", "public, max-age=31536000, immutable");
  c.header("etag", etag);
  c.header("vary", "accept");
  if (c.req.header("if-none-match") === etag) return c.body(null, 304);
  const body = await kept(key, async () => (await render(svg, size, steps, format)).body);
  return c.body(new Uint8Array(body), 200, { "content-type": `image/${format}` });
}
