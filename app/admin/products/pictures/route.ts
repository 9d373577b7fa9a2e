import { receivePicture } from "@/lib/desk/products/receive-picture";

/** Takes a picture for a product. */
export async function POST(request: Request): Promise<Response> {
  return receivePicture(request);
}
