import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { reroute } from "./reroute.mjs";

interface Seen {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

let server: Server;
let origin: string;
let restore: () => Promise<void>;

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method, url, headers } = request;
      const seen: Seen = { method, url, headers, body: Buffer.concat(chunks).toString() };
      response.end(JSON.stringify(seen));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  restore = reroute(origin);
});
afterAll(async () => {
  await restore();
  server.closeAllConnections();
  server.close();
});

async function seen(input: string | Request): Promise<Seen> {
  return (await (await fetch(input)).json()) as Seen;
}

it("sends Wix's hosts to the sandbox, with path, query and the host that was asked for", async () => {
  for (const host of ["www.wixapis.com", "edge.wixapis.com", "static.wixstatic.com"]) {
    const request = await seen(`https://${host}/a/b?c=d%20e`);
    expect(request.url).toBe("/a/b?c=d%20e");
    expect(request.headers["x-sandbox-host"]).toBe(host);
  }
});

it("keeps method, headers and body of a Request", async () => {
  const init = { method: "POST", body: '{"a":1}', headers: { authorization: "token", "x-test": "1" } };
  const request = await seen(new Request("https://www.wixapis.com/oauth2/token", init));
  expect(request).toMatchObject({ method: "POST", body: '{"a":1}' });
  expect(request.headers).toMatchObject({ authorization: "token", "x-test": "1" });
});

it("leaves other addresses alone", async () => {
  expect((await seen(`${origin}/x`)).headers["x-sandbox-host"]).toBeUndefined();
});
