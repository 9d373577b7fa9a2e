import type { APIResponse, Page } from "@playwright/test";
import { type Action, actionsOfBuild, formOf } from "./actions";
import { expect, test } from "./fixtures";
import type { SandboxControl } from "./sandbox-control";
import type { Shop } from "./shop";

/** Cookies of the shop in an answer, without their attributes. */
function cookiesSet(response: APIResponse): string[] {
  return response
    .headersArray()
    .filter(({ name, value }) => /^set-cookie$/i.test(name) && value.startsWith("wx-"))
    .map(({ value }) => value.split(";")[0] ?? "");
}

const setsSession = (response: APIResponse) =>
  cookiesSet(response).some((cookie) => /^wx-(visitor|member)[^=]*=./.test(cookie));

const actions = actionsOfBuild();

test("the build has actions to attack", () => {
  expect(actions.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["addToCartAction", "loginAction", "logoutAction", "passwordLoginAction"]),
  );
});

/** Every action asks the same function where a call comes from: all try one kind of stranger, some try them all. */
const known = actions.filter(({ name }) =>
  ["addToCartAction", "setQuantityForm", "passwordLoginAction", "logoutAction"].includes(name),
);

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
    const post = async ({ id, name }: Action, path: string, prefetch: Record<string, string> = {}) => {
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
    };
    await sandbox.forgetCalls();
    const attacked = "origin" in headers ? known : actions;
    await Promise.all(attacked.map((action) => post(action, "/cart")));
    // Where it is posted has nothing to do with which action it is: one of them tries every kind of place.
    const one = actions.filter(({ name }) => name === "addToCartAction");
    for (const action of one) {
      for (const path of ["/", "/cart", "/favicon.ico", "/no-such-page"]) {
        await post(action, path);
        await post(action, path, { purpose: "prefetch", "next-router-prefetch": "1" });
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
  const posted = ["cross-site", "same-site"].flatMap((site) =>
    actions.map(({ id }) =>
      request.post("/cart", {
        headers: {
          origin: baseURL ?? "",
          "sec-fetch-site": site,
          "next-action": id,
          "content-type": "text/plain",
        },
        data: "[]",
      }),
    ),
  );
  await Promise.all(posted);
  const done = (await sandbox.apiCalls()).filter(({ path }) => path !== "/oauth2/token");
  expect(done).toEqual([]);
});

/** What an action takes, whichever it is: every field of every form, as the one and as the other kind of call. */
function callsOf(id: string, fields: Record<string, string>) {
  const asScript = { "next-action": id, accept: "text/x-component" };
  // The arguments come last, as React sends them: what they refer to has to be there.
  const referredTo = Object.entries(fields).map(([name, value]) => [`_1_${name}`, value] as const);
  return {
    "a form without a script": {
      headers: {},
      multipart: formOf([[`$ACTION_ID_${id}`, ""], ...Object.entries(fields)]),
    },
    "a form": { headers: asScript, multipart: formOf([...referredTo, ["0", '["$K1"]']]) },
    "a form with a state": {
      headers: asScript,
      multipart: formOf([...referredTo, ["0", '[{"added":0},"$K1"]']]),
    },
    "an object": {
      headers: { ...asScript, "content-type": "text/plain;charset=UTF-8" },
      data: JSON.stringify([{ lineId: fields.lineId, quantity: 7 }]),
    },
    "a list": {
      headers: { ...asScript, "content-type": "text/plain;charset=UTF-8" },
      data: JSON.stringify([[{ lineId: fields.lineId, quantity: 7 }]]),
    },
  };
}

/** A member with one rolling pin in the cart, whose cookies go out with every request; and what a forger would send. */
async function victim(page: Page, shop: Shop) {
  await shop.logIn();
  await shop.openProduct("rolling-pin");
  const form = page.locator('form:has([name="productId"])');
  const productId = await form.locator('[name="productId"]').inputValue();
  const variantId = await form.locator('[name="variantId"]').inputValue();
  await shop.addToCart();
  const cart = async () => (await page.request.get("/api/cart")).json();
  const [line] = (await cart()).lines;
  const fields = {
    ...{ lineId: line.id, productId, variantId, quantity: "7", returnTo: "/account" },
    ...{ email: "sam@example.com", password: "sam-demo-1", provider: "google", code: "123456" },
  };
  return { fields, quantity: async () => (await cart()).lines[0]?.quantity };
}

/**
 * Calls that change something at Wix. Showing the page again, as Next does after an action, only reads; a page may be
 * renewed meanwhile, for which the catalogue is asked with a token of nobody's.
 */
async function writes(sandbox: SandboxControl): Promise<string[]> {
  const reads =
    /^(GET .*|POST (\/ecom\/v2\/carts\/current\/estimate|\/ecom\/v1\/orders\/search|\/oauth2\/token|.*\/(query|get)|\/stores\/.*\/search))$/;
  return (await sandbox.apiCalls())
    .map(({ method, path }) => `${method} ${path}`)
    .filter((call) => !reads.test(call));
}

const strangers = [
  ["somebody without an Origin", {}, actions],
  ["a sandboxed frame", { origin: "null" }],
  ["another site", { origin: "https://evil.example" }],
  ["another scheme", { origin: "https://localhost" }],
  ["a sibling domain that our browser vouches against", { origin: "own", "sec-fetch-site": "same-site" }],
  ["another site that our browser vouches against", { origin: "own", "sec-fetch-site": "cross-site" }],
  [
    "another site that names itself our proxy",
    { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
  ],
] as const;

test("no action does anything with a member's cookies for whoever is not our own page", async ({
  page,
  shop,
  sandbox,
  baseURL,
}) => {
  test.setTimeout(90_000);
  const { fields, quantity } = await victim(page, shop);
  await sandbox.forgetCalls();
  for (const [who, foreign, attacked = known] of strangers) {
    const origin = "origin" in foreign && foreign.origin === "own" ? { origin: baseURL ?? "" } : {};
    const answers = attacked.flatMap(({ id, name }, index) =>
      Object.entries(callsOf(id, fields)).map(async ([how, call]) => {
        const path = index % 2 === 0 ? "/products/rolling-pin" : "/login";
        const headers = { ...call.headers, ...foreign, ...origin };
        const response = await page.request.post(path, { ...call, headers, maxRedirects: 0 });
        // What somebody has typed may come back to them for a minute: that says nothing about who they are.
        const set = cookiesSet(response).filter((cookie) => !cookie.startsWith("wx-form="));
        return set.map((cookie) => `${name} as ${how} at ${path}: ${cookie}`);
      }),
    );
    expect((await Promise.all(answers)).flat(), who).toEqual([]);
    expect(await writes(sandbox), who).toEqual([]);
  }
  expect(await quantity()).toBe(1);
  await page.goto("/account");
  await expect(page.getByText("ada@example.com")).toBeVisible();
});

test("the same calls do something for our own page", async ({ page, shop, sandbox, baseURL }) => {
  const { fields, quantity } = await victim(page, shop);
  const idOf = (wanted: string) => actions.find(({ name }) => name === wanted)?.id ?? "";
  for (const [name, how, after] of [
    ["setQuantitiesAction", "a list", 7],
    ["setQuantityForm", "a form", 7],
    ["addToCartAction", "a form", 14],
  ] as const) {
    await sandbox.forgetCalls();
    const call = callsOf(idOf(name), fields)[how];
    const headers = { ...call.headers, origin: baseURL ?? "" };
    await page.request.post("/products/rolling-pin", { ...call, headers, maxRedirects: 0 });
    expect(await writes(sandbox), name).not.toEqual([]);
    expect(await quantity(), name).toBe(after);
  }
  const logout = callsOf(idOf("logoutAction"), fields)["a form without a script"];
  await page.request.post("/account", { ...logout, headers: { origin: baseURL ?? "" }, maxRedirects: 0 });
  await page.goto("/account");
  await expect(page).toHaveURL(/\/login/);
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

for (const [turn, [what, body]] of (
  [
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
  ] as [string, string][]
).entries()) {
  test(`no action fails or writes when it is called with ${what}`, async ({ request, sandbox, baseURL }) => {
    await sandbox.forgetCalls();
    const call = async ({ id, name }: Action) => {
      const response = await request.post("/cart", {
        headers: { origin: baseURL ?? "", "next-action": id, "content-type": "text/plain;charset=UTF-8" },
        data: body,
        maxRedirects: 0,
      });
      expect(await response.text(), name).not.toContain("node_modules");
      if (response.status() >= 500)
        expect(what, `${name} answered ${response.status()}`).toMatch(/very deep|many arguments/);
    };
    // What is read of a body is the same for all: they take turns.
    await Promise.all(actions.filter((_, index) => index % 3 === turn % 3).map(call));
    const written = (await sandbox.apiCalls()).filter(({ path }) =>
      /line-items|register|v2\/login|send-email|auth\/verify/.test(path),
    );
    expect(written).toEqual([]);
  });
}

test("no cache may keep what an action answers", async ({ request, baseURL }) => {
  const call = async ({ id, name }: Action, index: number) => {
    const path = index % 2 === 0 ? "/about" : "/account";
    const response = await request.post(path, {
      headers: { origin: baseURL ?? "", "next-action": id, "content-type": "text/plain" },
      data: "[]",
    });
    expect(response.headers()["cache-control"], `${name} at ${path}`).toContain("no-store");
  };
  await Promise.all(actions.map(call));
});

test("more than a form can hold is refused, and the shop goes on", async ({ request, sandbox, baseURL }) => {
  await sandbox.forgetCalls();
  const text = "a".repeat(1_200_000);
  for (const { id, name } of actions) {
    for (const call of [
      { headers: { "content-type": "text/plain" }, data: `["${text}"]` },
      {
        headers: {},
        multipart: formOf([
          ["_1_name", text],
          ["0", '["$K1"]'],
        ]),
      },
    ]) {
      const headers = { ...call.headers, origin: baseURL ?? "", "next-action": id };
      const response = await request.post("/products/rolling-pin", { ...call, headers });
      expect(await response.text(), name).not.toMatch(/node_modules|\.next|at [\w.]+ \(/);
    }
  }
  expect(await writes(sandbox)).toEqual([]);
  expect((await request.get("/")).status()).toBe(200);
});

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
