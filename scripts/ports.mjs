import { createServer } from "node:net";

/** Whether nothing listens there, on any address a server of ours might bind. */
function isFree(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    // A machine without IPv6 cannot bind "::", and nothing can be listening there either.
    probe.once("error", (error) => resolve(error.code === "EAFNOSUPPORT" || error.code === "EADDRNOTAVAIL"));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

/** Whether a server of ours may listen on that port. */
export async function isFreePort(port) {
  return (await isFree(port, "127.0.0.1")) && (await isFree(port, "::"));
}

/**
 * The first free port from `wanted` on. Says so when it is not the one that was wanted.
 *
 * @param {number} wanted
 * @param {readonly (number | undefined)[]} promised ports given away already that nobody listens on yet
 */
export async function freePort(wanted, promised = []) {
  for (let port = wanted; port < wanted + 50; port += 1) {
    if (promised.includes(port)) continue;
    if (await isFreePort(port)) {
      if (port !== wanted) console.log(`Port ${wanted} is taken, using ${port}.`);
      return port;
    }
  }
  throw new Error(`No free port between ${wanted} and ${wanted + 49}.`);
}

/** A free port that nobody has to know: any. */
export function anyPort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
