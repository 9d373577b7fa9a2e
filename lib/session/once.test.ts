import { beforeEach, describe, expect, it, vi } from "vitest";
import { failed, ok } from "@/lib/result";
import { once } from "./once";

let who: string | undefined;
vi.mock("./write", () => ({ readSession: async () => (who ? { id: who } : undefined) }));

const word = () => crypto.randomUUID();

beforeEach(() => {
  who = "ada";
});

describe("once", () => {
  it("does what the same person says twice, at once or soon after, one time", async () => {
    const run = vi.fn(async () => ok("done"));
    const said = word();
    const answers = await Promise.all([once(said, run), once(said, run)]);
    answers.push(await once(said, run));
    expect(answers).toEqual([ok("done"), ok("done"), ok("done")]);
    expect(run).toHaveBeenCalledOnce();
  });

  it("does another wish again, and the same one of somebody else", async () => {
    const run = vi.fn(async () => ok("done"));
    const said = word();
    await once(said, run);
    await once(word(), run);
    who = "sam";
    await once(said, run);
    expect(run).toHaveBeenCalledTimes(3);
  });

  it("lets what failed be tried again", async () => {
    const run = vi.fn(async () => ok("done"));
    run.mockResolvedValueOnce(failed("unavailable", "NO_ANSWER") as never);
    run.mockRejectedValueOnce(new Error("thrown"));
    const said = word();
    expect((await once(said, run)).ok).toBe(false);
    await expect(once(said, run)).rejects.toThrow("thrown");
    expect(await once(said, run)).toEqual(ok("done"));
  });

  it("keeps a failure that may be none", async () => {
    const unknown = failed("unavailable", "NOBODY_KNOWS");
    const run = vi.fn(async () => unknown);
    const said = word();
    const mayAgain = ({ code }: { code: string }) => code !== "NOBODY_KNOWS";
    await once(said, run, mayAgain);
    expect(await once(said, run, mayAgain)).toEqual(unknown);
    expect(run).toHaveBeenCalledOnce();
  });

  it("remembers nothing without a word or a person", async () => {
    const run = vi.fn(async () => ok("done"));
    await once(undefined, run);
    await once(undefined, run);
    who = undefined;
    const said = word();
    await once(said, run);
    await once(said, run);
    expect(run).toHaveBeenCalledTimes(4);
  });

  it("forgets after a minute", async () => {
    vi.useFakeTimers({ now: 0, toFake: ["Date"] });
    const run = vi.fn(async () => ok("done"));
    const said = word();
    await once(said, run);
    vi.setSystemTime(60_001);
    await once(said, run);
    vi.useRealTimers();
    expect(run).toHaveBeenCalledTimes(2);
  });
});
