import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { createSandbox, type Sandbox, type SandboxOptions } from "./app";
import { DroppedConnection } from "./kernel/faults";

export interface ListenOptions extends Omit<SandboxOptions, "origin"> {
  /** 0 picks a free port. */
  port: number;
  /** Absent: no control door. 0 picks a free port. */
  controlPort?: number | undefined;
  /** Address to bind; loopback unless told otherwise. The control door is always on loopback. */
  host?: string | undefined;
  /** How browsers reach the pages, when that is not `http://<host>:<port>`. */
  origin?: string | undefined;
}

export interface RunningSandbox {
  sandbox: Sandbox;
  /** Origin of the API, pages and media. */
  url: string;
  /** Origin of the control door, when there is one. */
  controlUrl: string | undefined;
  close(): Promise<void>;
}

const loopback = "127.0.0.1";

/** Serves a sandbox over HTTP and answers once it listens. */
export async function listen(options: ListenOptions): Promise<RunningSandbox> {
  const host = options.host ?? loopback;
  let sandbox: Sandbox | undefined;
  const ready = () => {
    if (!sandbox) throw new Error("The sandbox is still starting.");
    return sandbox;
  };
  const server = serve((request) => ready().fetch(request));
  const port = await bind(server, options.port, host);
  const url = options.origin ?? `http://${host === "0.0.0.0" || host === "::" ? loopback : host}:${port}`;
  const created = createSandbox({ ...options, origin: url });
  sandbox = created;

  const servers = [server];
  let controlUrl: string | undefined;
  if (options.controlPort !== undefined) {
    const control = serve((request) => created.controlFetch(request));
    try {
      controlUrl = `http://${loopback}:${await bind(control, options.controlPort, loopback)}`;
    } catch (error) {
      await shut(server);
      throw error;
    }
    servers.push(control);
  }
  return {
    sandbox: created,
    url,
    controlUrl,
    close: async () => {
      await Promise.all(servers.map(shut));
    },
  };
}

/** A handler that rejects with `DroppedConnection` has its connection closed without an answer. */
function serve(answer: (request: Request) => Promise<Response>): Server {
  const handler = getRequestListener(
    async (request, bindings) => {
      try {
        return await answer(request);
      } catch (error) {
        if (error instanceof DroppedConnection) bindings.incoming.socket.destroy();
        throw error;
      }
    },
    {
      overrideGlobalObjects: false,
      errorHandler: (error) => {
        if (!(error instanceof DroppedConnection)) console.error("sandbox: request failed:", error);
        return new Response(null, { status: 503 });
      },
    },
  );
  return createServer((request, response) => {
    void handler(request, response);
  });
}

function bind(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
