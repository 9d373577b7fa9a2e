import { describe, expect, it } from "vitest";
import { keptByNpm, readOptions } from "./options";

describe("readOptions", () => {
  it("reads a command, and what is meant without one", () => {
    expect(readOptions([])).toMatchObject({ command: "connect", yes: false, urls: [] });
    expect(readOptions(["sites", "--json"])).toMatchObject({ command: "sites", json: true });
    expect(readOptions(["--create", "  My shop ", "-y"])).toMatchObject({ create: "My shop", yes: true });
  });

  it("takes origins of a shop, with and without a scheme", () => {
    const { urls } = readOptions(["--url", "shop.example.com", "--url", "https://www.example.com/"]);
    expect(urls).toEqual(["https://shop.example.com", "https://www.example.com"]);
  });

  it("hears of the flags that npm keeps for itself, but takes nobody's yes from npm", () => {
    const environment = { NODE_ENV: "test" as const, npm_config_json: "true", npm_config_dry_run: "true" };
    expect(keptByNpm({ ...environment, npm_config_yes: "true" })).toEqual(["--json", "--dry-run"]);
    expect(keptByNpm({ NODE_ENV: "test", npm_config_json: "" })).toEqual([]);
  });

  it.each([
    ["a command nobody knows", ["publish"]],
    ["an option nobody knows", ["--sites"]],
    ["a site and a new one", ["--site", "A", "--create", "Shop B"]],
    ["a name too short for Wix", ["--create", "x"]],
    ["a pattern, which Wix would compare letter by letter", ["--url", "https://*.example.com"]],
    ["an address with a path", ["--url", "https://example.com/shop"]],
    ["plain http on the open net", ["--url", "http://shop.example.com"]],
    ["what is no address", ["--url", "ftp://example.com"]],
    ["a port that is none", ["--port", "http"]],
  ])("refuses %s", (_what, args) => {
    expect(() => readOptions(args)).toThrow(expect.objectContaining({ code: "USAGE", exit: 2 }));
  });
});
