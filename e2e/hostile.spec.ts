import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIResponse } from "@playwright/test";
import { expect, test } from "./fixtures";

interface Manifest {
  node: Record<string, { exportedName?: string; workers: Record<string, unknown> }>;
}

/** Every server action of the build under test, so that none is forgotten. */
function actionsOfBuild(): { id: string; name: string }[] {
  const file = join(process.cwd(), ".next", "server", "server-reference-manifest.json");
  const { node } = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  return (
    Object.entries(node)
      // The first bit says whether it is an action or a cached function.
      .filter(([id]) => Number.parseInt(id.slice(0, 2), 16) < 0x80)
      .map(([id, { exportedName = id }]) => ({ id, name: exportedName }))
  );
}

const setsSession = (response: APIResponse) =>
  response
    .headersArray()
    .some(({ name, value }) => /^set-cookie$/i.test(name) && /^wx-(visitor|member)=./.test(value));

const actions = actionsOfBuild();

test("the build has actions to attack", () => {
  expect(actions.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["addToCartAction", "loginAction", "logoutAction", "passwordLoginAction"]),
  );
});

for (const [who, headers] of [
  ["somebody without an Origin", {}],
  ["a sandboxed frame", { origin: "null" }],
  ["another site", { origin: "https://evil.example" }],
  [
    "another site that names itself our proxy",
    { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
  ],
  ["another port", { origin: "http://localhost:1" }],
  ["a host that begins like ours", { origin: "http://localhost.evil.example" }],
] as const) {
  test(`no action does anything for ${who}, wherever it is posted`, async ({ request, sandbox }) => {
    await sandbox.forgetCalls();
    for (const { id, name } of actions) {
      for (const path of ["/", "/cart", "/favicon.ico", "/no-such-page"]) {
        for (const prefetch of [{}, { purpose: "prefetch", "next-router-prefetch": "1" }]) {
          const response = await request.post(path, {
            headers: {
              ...headers,
              ...prefetch,
              "next-action": id,
              "content-type": "text/plain;charset=UTF-8",
            },
            data: '[{"lineId":"a","quantity":1}]',
          });
          expect(setsSession(response), `${name} at ${path}`).toBe(false);
        }
      }
    }
    expect((await sandbox.apiCalls()).map(({ path }) => path)).toEqual([]);
  });
}

test("no action does anything for a page of ours that another site has opened for it", async ({
  request,
  sandbox,
  baseURL,
}) => {
  for (const site of ["cross-site", "same-site"]) {
    for (const { id } of actions) {
      await request.post("/cart", {
        headers: {
          origin: baseURL ?? "",
          "sec-fetch-site": site,
          "next-action": id,
          "content-type": "text/plain",
        },
        data: "[]",
      });
    }
  }
  const done = (await sandbox.apiCalls()).filter(({ path }) => path !== "/oauth2/token");
  expect(done).toEqual([]);
});

test("a form of another site that needs no script does nothing either", async ({ request, sandbox }) => {
  await sandbox.forgetCalls();
  for (const { id } of actions) {
    const response = await request.post("/cart", { multipart: { [`$ACTION_ID_${id}`]: "", quantity: "1" } });
    expect(setsSession(response)).toBe(false);
  }
  expect(await sandbox.apiCalls()).toEqual([]);
});

const deep = `${"[".repeat(5_000)}${"]".repeat(5_000)}`;

for (const [what, body] of [
  ["nothing", "[]"],
  ["not a number", '["$NaN"]'],
  ["infinity", '[{"lineId":"a","quantity":"$Infinity"}]'],
  ["a bigint", '[{"lineId":"a","quantity":"$n99999999999999999999"}]'],
  ["a date", '["$D2026-01-01T00:00:00.000Z"]'],
  ["undefined", '["$undefined","$undefined","$undefined"]'],
  ["numbers that are none", '[{"lineId":"a","quantity":1.5},{"lineId":"a","quantity":-1}]'],
  ["a prototype", '[{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}]'],
  ["a path", '[{"lineId":"../../orders","quantity":1}]'],
  ["a very long text", `["${"a".repeat(200_000)}"]`],
  ["a very deep list", `[${deep}]`],
  ["many arguments", `[${Array.from({ length: 2_000 }, () => "1").join(",")}]`],
] as const) {
  test(`no action fails or writes when it is called with ${what}`, async ({ request, sandbox, baseURL }) => {
    await sandbox.forgetCalls();
    for (const { id, name } of actions) {
      const response = await request.post("/cart", {
        headers: { origin: baseURL ?? "", "next-action": id, "content-type": "text/plain;charset=UTF-8" },
        data: body,
        maxRedirects: 0,
      });
      expect(await response.text(), name).not.toContain("node_modules");
      if (response.status() >= 500)
        expect(what, `${name} answered ${response.status()}`).toMatch(/very deep|many arguments/);
    }
    const written = (await sandbox.apiCalls()).filter(({ path }) =>
      /line-items|register|v2\/login|send-email|auth\/verify/.test(path),
    );
    expect(written).toEqual([]);
  });
}

test("ids that are no action's are no error of ours", async ({ request, baseURL }) => {
  for (const id of ["", "0", "x".repeat(42), "__proto__", "constructor", "a".repeat(5_000)]) {
    const response = await request.post("/cart", {
      headers: { origin: baseURL ?? "", "next-action": id, "content-type": "text/plain" },
      data: "[]",
    });
    expect(response.status(), id).toBeLessThan(500);
  }
});

test("only a POST does something", async ({ request, sandbox, baseURL }) => {
  await sandbox.forgetCalls();
  for (const { id } of actions) {
    for (const method of ["GET", "HEAD", "PUT", "DELETE"]) {
      const headers = { origin: baseURL ?? "", "next-action": id };
      const response = await request.fetch("/cart", { method, headers });
      expect(setsSession(response)).toBe(false);
    }
  }
  for (const method of ["POST", "PUT", "DELETE", "PATCH"]) {
    expect((await request.fetch("/api/cart", { method })).status()).toBe(405);
  }
  expect(await sandbox.apiCalls()).toEqual([]);
});

test("headers that pretend to come from inside change nothing", async ({ request }) => {
  const forged = {
    "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware",
    "content-security-policy": "script-src 'nonce-FORGED'",
    "x-nonce": "FORGED",
    "x-forwarded-host": "evil.example",
    "x-middleware-request-cookie": "wx-member=forged",
  };
  for (const path of ["/", "/account", "/cart", "/login", "/search?q=mug", "/products/no-such-thing"]) {
    const response = await request.get(path, { headers: forged });
    const text = await response.text();
    expect(text, path).not.toContain("FORGED");
    expect(text, path).not.toContain("evil.example");
    expect(response.headers()["content-security-policy"]).not.toContain("FORGED");
  }
  const account = await request.get("/account", { headers: forged });
  expect(account.headers()["cache-control"]).toContain("no-store");
});

for (const [what, cookie] of [
  ["empty", "wx-member="],
  ["without a value", "wx-member"],
  ["of percent signs", "wx-member=%; wx-visitor=%E0%A4%A"],
  ["doubled", "wx-member=one; wx-member=two"],
  ["of another seal", "wx-member=Fe26.2*1*a*b*c*1*d*e*f~2"],
  ["with a key that is no key", "wx-member=Fe26.2*__proto__*a*b*c*1*d*e*f~2"],
  ["of eight kilobytes", `wx-member=${"a".repeat(8_000)}`],
  ["in every place at once", "wx-member=x; wx-visitor=y; wx-hint=z; wx-out=....; wx-gone=1; wx-first=1"],
] as const) {
  test(`a cookie ${what} is a guest's`, async ({ request }) => {
    for (const path of ["/cart", "/api/cart", "/login", "/products/bud-vase"]) {
      const response = await request.get(path, { headers: { cookie }, maxRedirects: 0 });
      expect(response.status(), path).toBe(200);
    }
    const account = await request.get("/account", { headers: { cookie }, maxRedirects: 0 });
    expect([200, 303, 307]).toContain(account.status());
    expect(await account.text()).not.toContain("@example.com");
  });
}
