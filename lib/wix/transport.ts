import "server-only";

const timeoutMs = 5_000;

/**
 * The fetch every Wix client uses: gives up after five seconds and never lets Next remember an answer. What may be
 * cached is decided around whole functions (`use cache`), not around single calls.
 */
export const wixFetch: typeof fetch = (input, init) =>
  fetch(input, {
    ...init,
    cache: "no-store",
    signal: init?.signal
      ? AbortSignal.any([init.signal, AbortSignal.timeout(timeoutMs)])
      : AbortSignal.timeout(timeoutMs),
  });

/** An SDK strategy that sends one token and never renews anything: renewing is `lib/session`'s decision. */
export function bearer(accessToken: () => string | Promise<string>) {
  return {
    shouldUseCDN: true,
    getAuthHeaders: async () => ({ headers: { Authorization: await accessToken() } }),
  };
}
