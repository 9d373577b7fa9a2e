/** What a body may be called. Wix's samples read it as text; a call without a type is welcome, too. */
const readable = /^(text\/plain|application\/(json|jwt|jose|octet-stream))\s*(;|$)/i;

export type Body = { kind: "text"; text: string } | { kind: "too large" } | { kind: "wrong type" };

/**
 * Reads a request's body as text and stops reading as soon as it is too much. Nothing is ever unpacked.
 *
 * @param limit bytes
 */
export async function readBody(request: Request, limit: number): Promise<Body> {
  const type = request.headers.get("content-type");
  const encoding = request.headers.get("content-encoding");
  if ((type && !readable.test(type)) || (encoding && encoding !== "identity")) return { kind: "wrong type" };
  if (Number(request.headers.get("content-length") ?? 0) > limit) return { kind: "too large" };
  const reader = request.body?.getReader();
  if (!reader) return { kind: "text", text: "" };
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    size += piece.value.byteLength;
    if (size > limit) {
      await reader.cancel().catch(() => undefined);
      return { kind: "too large" };
    }
    text += decoder.decode(piece.value, { stream: true });
  }
  return { kind: "text", text: (text + decoder.decode()).trim() };
}
