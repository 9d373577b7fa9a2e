/** The sandbox's control door, as far as a measurement needs it. */
export function controlOf(sandbox) {
  const send = async (method, path, body) => {
    const init = { method, ...(body && { body: JSON.stringify(body) }) };
    const response = await fetch(`${sandbox.controlUrl}${path}`, init);
    if (!response.ok) throw new Error(`${method} ${path} of the control door: ${response.status}`);
    return response.json();
  };
  return {
    send,
    forgetCalls: () => send("DELETE", "/calls"),
    /** Calls to Wix's APIs since they were forgotten. */
    apiCalls: async () => (await send("GET", "/calls?surface=api")).calls,
  };
}
