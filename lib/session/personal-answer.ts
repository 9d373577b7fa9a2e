/** For what is somebody's own: no cache between them and us keeps it. */
const personal = { "Cache-Control": "private, no-store" };

/** Something of the person who asks, as JSON. */
export function personalJson(value: unknown, headers: Record<string, string> = {}): Response {
  return Response.json(value, { headers: { ...personal, ...headers } });
}

/** Why there is none, in a word for scripts. */
export function personalRefusal(status: number, error: string): Response {
  return Response.json({ error }, { status, headers: personal });
}
