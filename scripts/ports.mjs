import { createServer } from "node:net";

/** Whether nothing listens there, on any address a server of ours might bind. */
function isFree(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

/** The first free port from `wanted` on. Says so when it is not the one that was wanted. */
export async function freePort(wanted) {
  for (let port = wanted; port < wanted + 50; port += 1) {
    if ((await isFree(port, "127.0.0.1")) && (await isFree(port, "::").catch(() => true))) {
      if (port !== wanted) console.log(`Port ${wanted} is taken, using ${port}.`);
      return port;
    }
  }
  throw new Error(`No free port between ${wanted} and ${wanted + 49}.`);
}
