import { beforeEach, describe, expect, it, vi } from "vitest";
import { codeWithoutPage } from "./authorize";

const attempt = {
  state: "our-state",
  codeVerifier: "verifier",
  redirectUri: "https://shop.example.com/login/callback",
};
const start = "https://site.example.com/_api/oauth2/authorize?state=our-state";
const back = (query: string) => `${attempt.redirectUri}?${query}`;

const network = vi.fn<typeof fetch>();
beforeEach(() => {
  network.mockReset();
  vi.stubGlobal("fetch", network);
});

/** Answers one redirect after the other. */
function redirects(...locations: string[]): void {
  for (const location of locations) {
    network.mockResolvedValueOnce(new Response(null, { status: 302, headers: { location } }));
  }
}

describe("codeWithoutPage", () => {
  it("takes the code off the address, and never visits it", async () => {
    redirects(back("code=the-code&state=our-state"));
    expect(await codeWithoutPage(start, attempt)).toBe("the-code");
    expect(network).toHaveBeenCalledOnce();
    expect(network.mock.calls[0]?.[1]).toMatchObject({ redirect: "manual", signal: expect.any(AbortSignal) });
  });

  it("follows Wix from one of its hosts to another, also by a path alone", async () => {
    redirects("https://login.example.com/one", "/two", back("code=the-code&state=our-state"));
    expect(await codeWithoutPage(start, attempt)).toBe("the-code");
    expect(network.mock.calls.map(([url]) => String(url))).toEqual([
      start,
      "https://login.example.com/one",
      "https://login.example.com/two",
    ]);
  });

  it("does not follow for ever", async () => {
    redirects(...["/1", "/2", "/3", "/4", "/5"], back("code=the-code&state=our-state"));
    expect(await codeWithoutPage(start, attempt)).toBeUndefined();
    expect(network).toHaveBeenCalledTimes(3);
  });

  it.each([
    ["another state", back("code=c&state=another")],
    ["no state", back("code=c")],
    ["no code", back("state=our-state")],
    ["an error", back("error=login_required&state=our-state")],
    ["an error beside a code", back("error=access_denied&code=c&state=our-state")],
  ])("wants nothing of an answer with %s", async (_name, location) => {
    redirects(location);
    expect(await codeWithoutPage(start, attempt)).toBeUndefined();
  });

  it.each([
    ["another host", "https://evil.example/login/callback?code=c&state=our-state"],
    [
      "a host that begins like ours",
      "https://shop.example.com.evil.example/login/callback?code=c&state=our-state",
    ],
    ["another port", "https://shop.example.com:8443/login/callback?code=c&state=our-state"],
    ["another path", "https://shop.example.com/login/callback/x?code=c&state=our-state"],
  ])("takes no code from %s", async (_name, location) => {
    redirects(location);
    network.mockResolvedValue(new Response("a page"));
    expect(await codeWithoutPage(start, attempt)).toBeUndefined();
  });

  it("does not leave https", async () => {
    redirects("http://site.example.com/plain");
    expect(await codeWithoutPage(start, attempt)).toBeUndefined();
    expect(network).toHaveBeenCalledOnce();
  });

  it("has no code when Wix shows a page, as for a redirect URI it does not know", async () => {
    network.mockResolvedValue(new Response("Invalid redirect URI", { status: 400 }));
    expect(await codeWithoutPage(start, attempt)).toBeUndefined();
  });
});
