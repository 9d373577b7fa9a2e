import type { Money } from "./money";

// Reads what this shop has put into a browser's storage. Anything else there, an older form or somebody's own writing, is
// undefined.

/** A picture as it is kept: where it is and how large. */
export interface StoredPicture {
  src: string;
  width: number;
  height: number;
}

/** Also true of a list, whose fields are then simply missing. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** The JSON in a text; undefined when it is none. */
export function storedJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return undefined;
  }
}

/** Decimal amounts from 0 on, in a currency of three letters. */
export function storedMoney(value: unknown): Money | undefined {
  if (!isRecord(value)) return undefined;
  const { amount, currency } = value;
  if (typeof amount !== "string" || !/^\d+(\.\d+)?$/.test(amount)) return undefined;
  return typeof currency === "string" && /^[A-Z]{3}$/.test(currency) ? { amount, currency } : undefined;
}

/** Pictures of the web with a size, which the layout needs. */
export function storedPicture(value: unknown): StoredPicture | undefined {
  if (!isRecord(value)) return undefined;
  const { src, width, height } = value;
  if (typeof src !== "string" || !/^https?:\/\//.test(src)) return undefined;
  return typeof width === "number" && typeof height === "number" && width > 0 && height > 0
    ? { src, width, height }
    : undefined;
}
