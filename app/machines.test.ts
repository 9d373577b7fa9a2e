import { expect, it } from "vitest";
import { failed, ShopError } from "@/lib/result";
import { answerXml } from "./machines";

it("answers that there is no such document", async () => {
  const answer = await answerXml(async () => undefined);
  expect(answer.status).toBe(404);
  expect(answer.headers.get("cache-control")).toBe("no-store");
});

it("answers 503, and for nobody to keep, when Wix cannot be asked", async () => {
  const answer = await answerXml(async () => ({
    next: () => Promise.reject(new ShopError(failed("unavailable", "NO_ANSWER").error)),
  }));
  expect(answer.status).toBe(503);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("retry-after")).toBeTruthy();
});

it("does not take a mistake of ours for an outage", async () => {
  await expect(answerXml(() => Promise.reject(new TypeError("mistake")))).rejects.toThrow("mistake");
});
