import { describe, expect, it, vi } from "vitest";
import { failed, ShopError } from "@/lib/result";
import { lookAfterLoss } from "./lost-answer";

vi.mock("node:timers/promises", () => ({ setTimeout: async () => undefined }));

const lose = async () => {
  throw new ShopError(failed("unavailable", "NO_ANSWER").error);
};

describe("lookAfterLoss", () => {
  it("looks for nothing when Wix answers", async () => {
    const look = vi.fn(async () => true);
    expect(await lookAfterLoss(async () => "done", look)).toBe("answered");
    expect(look).not.toHaveBeenCalled();
  });

  it("finds what happened although the answer was lost", async () => {
    expect(await lookAfterLoss(lose, async () => true)).toBe("seen");
  });

  it("looks again for what is not there at once", async () => {
    const look = vi.fn(async () => look.mock.calls.length === 3);
    expect(await lookAfterLoss(lose, look)).toBe("seen");
  });

  it.each([
    ["is not there", async () => false],
    ["cannot be looked for", lose],
  ])("does not claim anything when it %s", async (_what, look) => {
    await expect(lookAfterLoss(lose, look)).rejects.toMatchObject({ failure: { code: "NO_ANSWER" } });
  });

  it.each([
    ["conflict", "ORDER_IS_PENDING"],
    ["unavailable", "PERMISSION_MISSING"],
    ["unavailable", "NO_ADMIN_KEY"],
    ["unavailable", "HTTP_429", 429],
  ] as const)("takes a refusal for an answer: %s %s", async (kind, code, status?: number) => {
    const look = vi.fn(async () => true);
    const refuse = async () => {
      throw new ShopError(failed(kind, code).error, { cause: { status } });
    };
    await expect(lookAfterLoss(refuse, look)).rejects.toMatchObject({ failure: { code } });
    expect(look).not.toHaveBeenCalled();
  });
});
