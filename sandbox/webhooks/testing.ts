import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface Receiver {
  server: Server;
  url: string;
  bodies: string[];
  /** Statuses of the next answers; 200 when there are none left. */
  answers: number[];
}

/** A shop that only listens. */
export async function receiver(): Promise<Receiver> {
  const made: Receiver = { server: createServer(), url: "", bodies: [], answers: [] };
  made.server.on("request", (request, response) => {
    let body = "";
    request.on("data", (piece) => {
      body += piece;
    });
    request.on("end", () => {
      made.bodies.push(body);
      response.writeHead(made.answers.shift() ?? 200).end();
    });
  });
  await new Promise<void>((resolve) => made.server.listen(0, "127.0.0.1", resolve));
  made.url = `http://127.0.0.1:${(made.server.address() as AddressInfo).port}/webhooks`;
  return made;
}
