import type { LineOptions } from "./again";

/** Which product with which choices: two lines with the same key are the same wish. */
export function lineKey(productId: string, options: LineOptions): string {
  return `${productId} ${JSON.stringify(options)}`;
}
