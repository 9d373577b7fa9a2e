import "server-only";
import pLimit from "p-limit";
import pRetry from "p-retry";
import { wixFetch } from "./transport";

/** Catalogue calls of this process that may be out at the same time. */
const most = 12;

/** Longest pause Wix may ask for that somebody's page waits out. Seconds. */
const patience = 2;

/** Longest pause that is believed at all. Seconds. */
const longest = 60;

interface Gate {
  limit: ReturnType<typeof pLimit>;
  /** Milliseconds: Wix asked to be left alone until then. */
  closedUntil: number;
  /** Questions that are out, by what they ask. Nobody reads these answers themselves, only copies of them. */
  flights: Map<string, Promise<Response>>;
}

// On globalThis: pages and handlers have separate copies of this module but one Wix to be polite to.
const slot = Symbol.for("mainstreet.reader-gate");
const holder = globalThis as typeof globalThis & { [slot]?: Gate };

function gate(): Gate {
  holder[slot] ??= { limit: pLimit(most), closedUntil: 0, flights: new Map() };
  return holder[slot];
}

/** An answer worth another try. */
class Again extends Error {
  constructor(
    readonly response: Response,
    readonly seconds: number,
  ) {
    super(`Wix answered ${response.status}`);
  }
}

/**
 * The fetch of catalogue reads: twelve at a time, the same question only once at a time (a page and its metadata ask
 * together), a read that failed for no lasting reason once more, and nobody calls while Wix wants to be left alone. What
 * was read before stays on the pages meanwhile.
 *
 * @param send sends one request; the network, unless a test stands in for it
 */
export function readerFetch(send: typeof fetch = wixFetch): typeof fetch {
  return (input, init) => {
    const { limit, flights } = gate();
    const go = () => limit(() => read(send, input, init));
    const question = questionOf(input, init);
    if (question === undefined) return go();
    const flight = flights.get(question) ?? go().finally(() => flights.delete(question));
    flights.set(question, flight);
    return flight.then((answer) => answer.clone());
  };
}

/** What is asked, in one text; undefined for what is no question, or not to be told from another. */
function questionOf(input: RequestInfo | URL, init: RequestInit | undefined): string | undefined {
  const body = init?.body ?? "";
  if (input instanceof Request || typeof body !== "string" || !isRead(input, init)) return undefined;
  return `${init?.method ?? "GET"} ${input} ${body}`;
}

async function read(send: typeof fetch, ...[input, init]: Parameters<typeof fetch>): Promise<Response> {
  try {
    return await pRetry(() => attempt(send, input, init), {
      retries: isRead(input, init) ? 1 : 0,
      minTimeout: 150,
      maxTimeout: 150,
      shouldRetry: ({ error }) => !(error instanceof Again) || error.seconds <= patience,
      onFailedAttempt: async ({ error, retriesLeft }) => {
        if (error instanceof Again && retriesLeft > 0 && error.seconds <= patience) {
          await new Promise((resolve) => setTimeout(resolve, error.seconds * 1000));
        }
      },
    });
  } catch (error) {
    // The SDK makes its own error of Wix's own answer.
    if (error instanceof Again) return error.response;
    throw error;
  }
}

async function attempt(send: typeof fetch, ...[input, init]: Parameters<typeof fetch>): Promise<Response> {
  if (gate().closedUntil > Date.now()) return tooMany();
  const response = await send(input, init);
  if (response.status === 429) {
    const seconds = pause(response.headers.get("retry-after"));
    if (seconds > patience) gate().closedUntil = Date.now() + seconds * 1000;
    throw new Again(response, seconds);
  }
  if (response.status >= 500) throw new Again(response, 0);
  return response;
}

/** Seconds Wix asks for; a second when it does not say. */
function pause(header: string | null): number {
  const seconds = Number(header ?? 1);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, longest) : 1;
}

function tooMany(): Response {
  return Response.json({ message: "Wix asked for a pause" }, { status: 429 });
}

/** Questions may be asked twice; whatever else the SDK posts may not. */
function isRead(input: RequestInfo | URL, init?: RequestInit): boolean {
  const method = init?.method ?? (input instanceof Request ? input.method : "GET");
  const url = input instanceof Request ? input.url : String(input);
  return method === "GET" || /\/(query|search|count|query-variants|recommendations\/get)(\?|$)/.test(url);
}
