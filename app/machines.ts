import { machineCaching, streamText } from "@/lib/machine-response";
import { ShopError } from "@/lib/result";

type Pieces = AsyncIterator<string>;

/** An XML document for machines, sent while it is written. Throws what its first piece throws. */
export async function sendXml(pieces: Pieces): Promise<Response> {
  return new Response(await streamText(pieces), {
    headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": machineCaching },
  });
}

/**
 * The same for what is made when asked for.
 *
 * @returns 404 for a document there is none of; 503 when Wix cannot be asked, better than a list that is not all of it
 */
export async function answerXml(document: () => Promise<Pieces | undefined>): Promise<Response> {
  try {
    const pieces = await document();
    return pieces ? await sendXml(pieces) : plain("Not found\n", 404);
  } catch (error) {
    if (!(error instanceof ShopError)) throw error;
    return plain("The catalogue cannot be read just now.\n", 503, { "Retry-After": "120" });
  }
}

function plain(text: string, status: number, headers: Record<string, string> = {}): Response {
  return new Response(text, { status, headers: { ...headers, "Cache-Control": "no-store" } });
}
