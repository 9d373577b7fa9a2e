/** Makes `fetch` reach the sandbox instead of Wix, in this process; the answer puts ordinary fetching back. */
export function reroute(sandboxUrl: string): () => Promise<void>;
