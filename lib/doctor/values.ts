import { z } from "zod";

/**
 * What a value looks like, whatever it is called. `padded` has something invisible around it, `quoted` its quotation
 * marks with it, `assignment` its own name.
 */
export type Look =
  | "padded"
  | "quoted"
  | "assignment"
  | "placeholder"
  | "api-key"
  | "token"
  | "private-key"
  | "public-key"
  | "guid"
  | "url"
  | "other";

const placeholder =
  /^(<.*>|\[.*\]|\{.*\}|x{3,}|\.{3,}|…|todo|tbd|none|null|undefined|example|placeholder|secret|password|(please[-_ ]?)?change[-_ ]?(me|this|it)?[-_!.]*)$|\b(your|my|insert|replace|enter|paste)[-_ ]?(own[-_ ])?(wix[-_ ])?(client|site|app|api|secret|session|key|id|shop|store|domain|instance)|^(client|site|app|api|instance)[-_ ]?(id|key|secret)$|^0{8}-0{4}-[0-4]?0{3,4}-[089ab]?0{3,4}-0{12}$|^12345678-1234-|(\/\/|\.|@)(example\.(com|org|net)|your-?\w*\.\w+)/i;

const padding = /^[\s\u200b-\u200d\u2060\ufeff]|[\s\u200b-\u200d\u2060\ufeff]$/;

/** Recognises a value by its looks; the first that fits. */
export function lookOf(value: string): Look {
  if (value.includes("PRIVATE KEY-----")) return "private-key";
  if (padding.test(value)) return "padded";
  if (/^(["'`“‘]).*["'`”’]$/s.test(value)) return "quoted";
  if (/^(export\s+)?[A-Z][A-Z0-9_]{3,}\s*=/.test(value)) return "assignment";
  if (value.startsWith("IST.")) return "api-key";
  if (/^(JWS\.|OauthNG\.|Fe26\.2\*)/.test(value)) return "token";
  if (value.includes("PUBLIC KEY-----")) return "public-key";
  if (placeholder.test(value)) return "placeholder";
  if (z.guid().safeParse(value).success) return "guid";
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(value)) return "url";
  return "other";
}

const keySchema = z.object({ tenant: z.object({ id: z.string() }) });

/** The account a Wix API key belongs to, which it says of itself. */
export function accountOfKey(key: string): string | undefined {
  try {
    const { data } = JSON.parse(Buffer.from(key.split(".")[2] ?? "", "base64url").toString("utf8"));
    return keySchema.parse(JSON.parse(data)).tenant.id;
  } catch {
    return undefined;
  }
}
