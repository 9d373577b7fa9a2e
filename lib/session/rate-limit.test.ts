import { beforeEach, describe, expect, it, vi } from "vitest";
import { countTry, forgetTries, type Tries } from "./rate-limit";

beforeEach(() => {
  vi.spyOn(console, "info").mockImplementation(() => undefined);
});

let serial = 0;
const somebody = () => `${++serial}@example.com`;

async function tryTimes(times: number, tries: Tries): Promise<(number | undefined)[]> {
  const answers = [];
  for (let count = 0; count < times; count += 1) answers.push(await countTry(tries));
  return answers;
}

describe("countTry", () => {
  it("lets five through and says how long the sixth has to wait", async () => {
    const answers = await tryTimes(6, { "login: address and account": somebody() });
    expect(answers.slice(0, 5)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(answers[5]).toBeGreaterThan(800);
    expect(answers[5]).toBeLessThanOrEqual(900);
  });

  it("counts everybody for themselves", async () => {
    await tryTimes(6, { "login: address and account": somebody() });
    expect(await countTry({ "login: address and account": somebody() })).toBeUndefined();
  });

  it("stops one address that goes through many accounts, and many that go for one", async () => {
    const address = somebody();
    const many = [];
    for (let count = 0; count < 21; count += 1) {
      many.push(await countTry({ "login: address": address, "login: address and account": somebody() }));
    }
    expect(many.slice(0, 20).every((answer) => answer === undefined)).toBe(true);
    expect(many[20]).toBeDefined();

    const account = somebody();
    const distributed = [];
    for (let count = 0; count < 11; count += 1) {
      distributed.push(await countTry({ "login: account": account, "login: address": somebody() }));
    }
    expect(distributed[9]).toBeUndefined();
    expect(distributed[10]).toBeDefined();
  });

  it("does not let one address use up what everybody may try for an account", async () => {
    const account = somebody();
    const attacker = somebody();
    await tryTimes(30, { "login: address and account": `${attacker} ${account}`, "login: account": account });
    const owner = { "login: address and account": `elsewhere ${account}`, "login: account": account };
    expect(await countTry(owner)).toBeUndefined();
  });

  it("forgets what has gone well", async () => {
    const tries = { "login: address and account": somebody() };
    await tryTimes(5, tries);
    await forgetTries(tries);
    expect(await countTry(tries)).toBeUndefined();
  });
});
