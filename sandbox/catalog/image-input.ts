import { z } from "zod";
import { mediaUrl } from "./media";
import type { WixImage } from "./types";

/** An image as the SDK sends it: a whole image object, an id, or an address to copy from. */
export const imageSchema = z.object({
  id: z.string().min(1).nullish(),
  url: z.string().min(1).nullish(),
  width: z.number().nullish(),
  height: z.number().nullish(),
  altText: z.string().nullish(),
  filename: z.string().nullish(),
});

/** The image as it is kept. Without an id the address's last part becomes one. */
export function readImage(input: z.infer<typeof imageSchema>): WixImage {
  const id = input.id ?? input.url?.split(/[?#]/)[0]?.split("/").filter(Boolean).at(-1) ?? "image";
  const url = input.url?.startsWith("http") ? input.url : mediaUrl(id);
  return {
    id,
    url,
    width: input.width ?? 0,
    height: input.height ?? 0,
    ...(input.altText ? { altText: input.altText } : {}),
    ...(input.filename ? { filename: input.filename } : {}),
  };
}
