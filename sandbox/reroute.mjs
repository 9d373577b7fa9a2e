import { Agent, Dispatcher, setGlobalDispatcher } from "undici";

/** Every host the SDK, the pages and the picture URLs of a Wix site talk to. */
const wixHosts = new Set([
  "www.wixapis.com",
  "edge.wixapis.com",
  "manage.wix.com",
  "static.wixstatic.com",
  "video.wixstatic.com",
  "upload.wixmp.com",
]);

/** Sends requests for Wix's hosts to the sandbox and leaves every other request alone. */
class RerouteAgent extends Dispatcher {
  #agent = new Agent();
  #sandbox;

  constructor(sandboxUrl) {
    super();
    this.#sandbox = new URL(sandboxUrl).origin;
  }

  dispatch(options, handler) {
    const origin = new URL(String(options.origin));
    if (!wixHosts.has(origin.hostname)) return this.#agent.dispatch(options, handler);
    const headers = withHeader(options.headers, "x-sandbox-host", origin.hostname);
    return this.#agent.dispatch({ ...options, origin: this.#sandbox, headers }, handler);
  }

  close(...args) {
    return this.#agent.close(...args);
  }

  destroy(...args) {
    return this.#agent.destroy(...args);
  }
}

/** undici's callers hand headers over as a flat list, a list of pairs, or an object. */
function withHeader(headers, name, value) {
  if (!headers) return { [name]: value };
  if (Array.isArray(headers)) {
    return Array.isArray(headers[0]) ? [...headers, [name, value]] : [...headers, name, value];
  }
  if (typeof headers[Symbol.iterator] === "function") return [...headers, [name, value]];
  return { ...headers, [name]: value };
}

/**
 * Makes `fetch` reach the sandbox instead of Wix, in this process.
 * @param {string} sandboxUrl origin of a running sandbox
 * @returns {() => Promise<void>} puts ordinary fetching back
 */
export function reroute(sandboxUrl) {
  const agent = new RerouteAgent(sandboxUrl);
  setGlobalDispatcher(agent);
  return async () => {
    setGlobalDispatcher(new Agent());
    await agent.destroy();
  };
}
