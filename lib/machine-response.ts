import { AsyncLocalStorage } from "node:async_hooks";

/**
 * A body that is written while it is read, part by part, so that it may be longer than what fits into memory. Whoever
 * reads slowly is waited for; whoever goes away ends it. The first part is made before anything is answered.
 *
 * @throws whatever the first part throws; a later failure breaks the answer off, so that nobody takes half for the whole
 */
export async function streamText(parts: AsyncIterator<string>): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  // A body is read when its request is over and forgotten; what is remembered of Wix can only be had within one.
  const within = AsyncLocalStorage.snapshot();
  const first = await parts.next();
  let waiting: IteratorResult<string> | undefined = first;
  return new ReadableStream({
    async pull(controller) {
      const part = waiting ?? (await within(() => parts.next()));
      waiting = undefined;
      if (part.done) controller.close();
      else controller.enqueue(encoder.encode(part.value));
    },
    async cancel() {
      await parts.return?.();
    },
  });
}

/** How long others may keep what machines read: asked again after a quarter of an hour, served meanwhile. */
export const machineCaching = "public, max-age=0, s-maxage=900, stale-while-revalidate=86400";
