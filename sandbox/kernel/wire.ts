import type { WixContext } from "./env";
import { validationError } from "./errors";

export type Payload = Record<string, unknown>;

/**
 * The request's arguments whatever way the SDK sent them: a JSON body, the single
 * base64url parameter `.r`, or query pairs (dots nest, repeated keys become arrays).
 */
export async function readPayload(c: WixContext): Promise<Payload> {
  if (c.req.method !== "GET" && c.req.method !== "DELETE") return readBody(c);
  const packed = c.req.query(".r");
  if (packed) return parseObject(Buffer.from(packed, "base64url").toString("utf8"), ".r");
  return nest(new URL(c.req.url).searchParams);
}

async function readBody(c: WixContext): Promise<Payload> {
  const text = await c.req.text();
  return text === "" ? {} : parseObject(text, "body");
}

function parseObject(text: string, field: string): Payload {
  try {
    const value: unknown = JSON.parse(text);
    if (value && typeof value === "object" && !Array.isArray(value)) return value as Payload;
  } catch {
    // falls through to the refusal below
  }
  throw validationError({ field, description: "must be a JSON object", violatedRule: "FORMAT" });
}

function nest(query: URLSearchParams): Payload {
  const result: Payload = {};
  for (const key of new Set(query.keys())) {
    const values = query.getAll(key);
    const path = key.split(".").filter((part) => part !== "" && part !== "__proto__");
    const last = path.pop();
    if (last === undefined) continue;
    let target = result;
    for (const part of path) {
      const next = target[part];
      const inner = (next && typeof next === "object" ? next : {}) as Payload;
      target[part] = inner;
      target = inner;
    }
    target[last] = values.length > 1 ? values : values[0];
  }
  return result;
}
