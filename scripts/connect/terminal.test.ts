import { expect, it } from "vitest";
import { keys, sitDown, suiteStage } from "./testing";

const stage = suiteStage(130);

it("is told the key unseen, finds one site of 130 by typing, and writes after a yes", async () => {
  const person = sitDown(stage, []);
  await person.sees("is not shown");
  person.types(stage.key("account") + keys.enter);
  await person.sees("Which of 130 sites?");
  person.types("hald");
  await person.sees("(1 match)");
  person.types(keys.enter);
  await person.sees("in production?");
  person.types(`shop.example.com${keys.enter}`);
  await person.sees("Do this?");
  expect(stage.file()).toBeUndefined();
  person.types(keys.enter);
  expect(await person.end()).toBe(0);
  expect(person.screen()).toContain('Connected to "Halden Goods"');
  expect(person.screen()).not.toContain(stage.key("account").slice(0, 20));
  expect(stage.file()).toContain(`WIX_CLIENT_ID=${(await stage.app()).id}`);
  expect((await stage.app()).allowedRedirectDomains).toContain("shop.example.com");
});

it("goes through the list by arrow keys", async () => {
  const person = sitDown(stage, ["--dry-run"], stage.key("account"));
  await person.sees("Which of 130 sites?");
  person.types(keys.down);
  await person.sees("● Bridge Bakery 2");
  person.types(keys.enter);
  expect(await person.end()).toBe(1);
  expect(person.screen()).toContain('"Bridge Bakery 2" has no store.');
});

it("takes nothing for an answer where nothing of the list matches", async () => {
  const person = sitDown(stage, ["--dry-run"], stage.key("account"));
  await person.sees("Which of 130 sites?");
  person.types("zzz");
  await person.sees("No matches found");
  person.types(keys.enter);
  await person.sees("Choose one of the list.");
  person.types(keys.ctrlC);
  expect(await person.end()).toBe(130);
});

it("says what is missing of a key that was not copied whole, in a narrow window too", async () => {
  const person = sitDown(stage, [], undefined, 40);
  await person.sees("is not shown");
  person.types(stage.key("account").slice(0, 90) + keys.enter);
  await person.sees("Account id");
  expect(person.screen()).not.toContain(stage.key("account").slice(0, 20));
  person.types(keys.ctrlC);
  expect(await person.end()).toBe(130);
  const said = person.screen().replaceAll(/\s*\n│ +/g, " ");
  expect(said).toContain("The key does not say which account it is of. Was all of it copied?");
  // Only an address is longer than the window: it is there to be copied.
  const [steps = ""] = person.screen().split("Account id");
  const wide = steps.split(/\r?\n/).filter((line) => line.length > 40);
  expect(wide.filter((line) => !line.includes("https://"))).toEqual([]);
});

it("makes a site for whoever wants none of these, and says that it is there when they stop", async () => {
  const person = sitDown(stage, [], stage.key("account"));
  await person.sees("Which of 130 sites?");
  person.types("make a new");
  await person.sees("(1 match)");
  person.types(keys.enter);
  await person.sees("What shall it be called?");
  person.types(`Halden Goods${keys.enter}`);
  await person.sees("There is a site of that name already.");
  person.types(` Two${keys.enter}`);
  await person.sees('Make a headless site called "Halden Goods Two"');
  person.types(keys.enter);
  await person.sees("in production?");
  person.types(keys.ctrlC);
  expect(await person.end()).toBe(130);
  expect(person.screen()).toContain('Stopped. "Halden Goods Two" is made and .env.local as it was.');
  expect(stage.file()).toBeUndefined();
});

it("leaves everything as it was after Ctrl-C, Ctrl-D or Escape, wherever it is pressed", async () => {
  const before = await stage.app();
  for (const way of [keys.ctrlC, keys.ctrlD]) {
    const atKey = sitDown(stage, []);
    await atKey.sees("is not shown");
    atKey.types(way);
    expect(await atKey.end()).toBe(130);
    expect(atKey.screen()).toContain("Nothing was changed");
  }

  const atList = sitDown(stage, [], stage.key("account"));
  await atList.sees("Which of 130 sites?");
  atList.types(keys.escape);
  expect(await atList.end()).toBe(130);

  const atQuestion = sitDown(stage, ["--site", "halden"], stage.key("account"));
  await atQuestion.sees("in production?");
  atQuestion.types(keys.ctrlC);
  expect(await atQuestion.end()).toBe(130);

  const atConfirm = sitDown(
    stage,
    ["--site", "halden", "--url", "https://shop.example.com"],
    stage.key("account"),
  );
  await atConfirm.sees("Do this?");
  atConfirm.types(keys.ctrlC);
  expect(await atConfirm.end()).toBe(130);
  expect(atConfirm.screen()).toContain("Nothing was changed");

  await stage.control("POST", "/faults", { path: "/site-list/**", kind: "hang" });
  const atWork = sitDown(stage, ["--site", "halden"], stage.key("account"));
  await atWork.sees("Asking Wix for your sites");
  atWork.types(keys.ctrlC);
  expect(await atWork.end()).toBe(130);
  expect(atWork.screen()).toContain("Nothing was changed");

  expect([stage.file(), await stage.app()]).toEqual([undefined, before]);
});
