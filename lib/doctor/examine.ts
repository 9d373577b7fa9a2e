import "server-only";
import { askAddresses } from "./addresses";
import { askCatalog } from "./catalog";
import { askCheckout } from "./checkout";
import { askDuties } from "./duties";
import { askLeftovers } from "./leftovers";
import { redacting } from "./redact";
import { askRedis } from "./redis";
import { askSession } from "./session";
import { askSettings } from "./settings";
import { askSite } from "./site";
import { askStrays } from "./strays";
import { askToken } from "./token";
import type { Check, Finding, Question, Settings, Shop } from "./types";
import { askVersions } from "./versions";
import { askWebhooks } from "./webhooks";
import { wixOf } from "./wix";

/** Hears of a check that is over, and which ones are not, by their titles. */
export type Listener = (check: Check, waiting: readonly string[]) => void;

/** Everything there is to look at, in the order in which it is told. Asks nothing yet. */
function questionsAbout(shop: Shop): Question[] {
  const { settings } = shop;
  const wix = wixOf(shop);
  return [
    ...askSettings(settings),
    ...askStrays(settings),
    ...askSession(settings),
    ...askToken(shop, wix),
    ...askCatalog(wix),
    ...askSite(settings),
    ...askAddresses(shop, wix),
    ...askCheckout(shop, wix),
    ...askDuties(shop, wix),
    ...askWebhooks(shop, wix),
    ...askRedis(settings),
    ...askVersions(shop),
    ...askLeftovers(shop),
  ];
}

/**
 * Looks at everything at the same time. Changes nothing, prints nothing, never rejects, and takes no longer than the
 * most patient question.
 *
 * @returns the checks in the order of their questions
 */
export function examine(shop: Shop, onCheck?: Listener): Promise<Check[]> {
  return answerAll(questionsAbout(shop), shop.settings, onCheck);
}

/** @param settings hold what nobody may read in an answer */
export function answerAll(questions: Question[], settings: Settings, onCheck?: Listener): Promise<Check[]> {
  const clean = redacting(settings);
  const waiting = new Map(questions.map(({ id, title }) => [id, title]));
  return Promise.all(
    questions.map(async (question) => {
      const check = clean(await answer(question));
      waiting.delete(question.id);
      onCheck?.(check, [...waiting.values()]);
      return check;
    }),
  );
}

async function answer({ id, group, title, look, patience = 10 }: Question): Promise<Check> {
  const started = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Finding>((resolve) => {
    timer = setTimeout(
      () =>
        resolve({
          status: "fail",
          means: `There was no answer within ${patience} seconds.`,
          todo: "Try again; if it stays, look at the network of this machine.",
        }),
      patience * 1000,
    );
  });
  const found = await Promise.race([Promise.resolve().then(look).catch(broken), late]);
  clearTimeout(timer);
  return { id, group, title, ...found, took: Math.round(performance.now() - started) };
}

/** A fault of ours, or of a package: told by its name only, for its text may hold anything. */
function broken(error: unknown): Finding {
  return {
    status: "fail",
    means: `This check itself failed (${error instanceof Error ? error.name : "unknown"}).`,
    todo: "The other checks are not touched by it. Please report it with the id of this check.",
  };
}
