import "server-only";

/**
 * Milliseconds. While somebody develops, the process that waits compiles as well, on the first visit for many seconds: what
 * keeps it from hearing an answer then is not Wix.
 */
const timeoutMs = process.env.NODE_ENV === "development" ? 30_000 : 5_000;

/** Money that goes back goes by way of whoever took it, and Wix answers when they have. Milliseconds. */
const refundTimeoutMs = 30_000;

/**
 * The fetch every Wix client uses: gives up after five seconds and never lets Next remember an answer. What may be
 * cached is decided around whole functions (`use cache`), not around single calls.
 */
export const wixFetch: typeof fetch = (input, init) => send(input, init, timeoutMs);

/** The same for the owner's orders: gives up on a refund after half a minute only. Whoever gives up knows nothing. */
export const ordersFetch: typeof fetch = (input, init) => {
  const { pathname } = new URL(input instanceof Request ? input.url : input);
  return send(input, init, pathname.endsWith("/refund-payments") ? refundTimeoutMs : timeoutMs);
};

function send(input: RequestInfo | URL, init: RequestInit | undefined, ms: number): Promise<Response> {
  const enough = AbortSignal.timeout(ms);
  const signal = init?.signal ? AbortSignal.any([init.signal, enough]) : enough;
  return fetch(input, { ...init, cache: "no-store", signal });
}

/** An SDK strategy that sends one token and never renews anything: renewing is `lib/session`'s decision. */
export function bearer(accessToken: () => string | Promise<string>) {
  return {
    shouldUseCDN: true,
    getAuthHeaders: async () => ({ headers: { Authorization: await accessToken() } }),
  };
}

/** The same for the owner's token: their calls go to Wix itself, not to the edge that serves shoppers. */
export function ownerBearer(accessToken: () => string | Promise<string>) {
  return { ...bearer(accessToken), shouldUseCDN: false };
}
