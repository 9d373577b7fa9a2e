import pLimit from "p-limit";
import { type CatalogChange, takeChanges } from "../catalog/journal";
import { productById } from "../catalog/store";
import { takeOrderChanges } from "../ecom/order-journal";
import type { World } from "../kernel/world";
import { eventsOf, type WixEvent } from "./events";
import { makeWebhookKeys, type WebhookApp, type WebhookKeys } from "./keys";
import { orderEventsOf } from "./order-events";
import { type Oddity, signedBody } from "./sign";
import { eventsOfV1 } from "./v1-events";

/** Wix gives up on an answer after so long. Milliseconds. */
const patience = 1_250;

const minute = 60_000;
const hour = 60 * minute;

/** When a failed webhook is sent again, each after the failure before: Wix's "webhook resend policy". */
const resendAfter = [minute, 10 * minute, ...[1, 2, 2, 2, 4, 4, 4, 8, 8, 12].map((hours) => hours * hour)];

const mostRemembered = 500;
const mostWaiting = 1_000;

/** What became of an event. */
export interface Delivery {
  eventType: string;
  entityId: string | undefined;
  /** HTTP status of each attempt; 0: no answer in time, or none at all. */
  statuses: number[];
  state: "under way" | "delivered" | "waiting" | "given up";
}

export interface WebhookSettings {
  /** Where events go; null: nowhere. */
  url: string | null;
  /** Whether updates of products name the fields they changed. */
  modifiedFields: boolean;
}

export interface Webhooks {
  settings: WebhookSettings;
  app(): Promise<WebhookApp>;
  keys(): Promise<WebhookKeys>;
  /** Sends what has changed in the catalogue and among orders since the last call. Does not wait for answers. */
  sendChanges(): void;
  /** After the seed was put back: says of everything that had changed that it is as it was. */
  sendReset(): void;
  /** Sends one event now, as often as asked, and answers with the status of each. Never retried. */
  send(event: WixEvent, options?: { oddity?: Oddity | undefined; times?: number }): Promise<number[]>;
  /** Sends again what failed and is due by the sandbox's clock. */
  resendDue(): void;
  /** Resolves when no request is under way. */
  settled(): Promise<void>;
  deliveries(): readonly Delivery[];
}

/** Wix's side of a private app's webhooks. */
export function createWebhooks(world: World, url: string | null): Webhooks {
  const settings: WebhookSettings = { url, modifiedFields: false };
  const limit = pLimit(10);
  const underWay = new Set<Promise<unknown>>();
  const log: Delivery[] = [];
  const waiting: { event: WixEvent; delivery: Delivery; due: number }[] = [];
  let timer: NodeJS.Timeout | undefined;
  let made: Promise<WebhookKeys> | undefined;
  let touched = touchedThings();

  const keys = () => {
    made ??= makeWebhookKeys();
    return made;
  };

  const post = async (event: WixEvent, oddity?: Oddity): Promise<number> => {
    if (!settings.url) return 0;
    const body = await signedBody(event, await keys(), world.now(), oddity);
    try {
      const answer = await fetch(settings.url, {
        method: "POST",
        // Inferred: Wix's samples read the body with a parser for text/plain.
        headers: { "content-type": "text/plain" },
        body,
        redirect: "manual",
        signal: AbortSignal.timeout(patience),
      });
      await answer.body?.cancel();
      return answer.status;
    } catch {
      return 0;
    }
  };

  const attempt = (event: WixEvent, delivery: Delivery) => {
    const work = limit(async () => {
      const status = await post(event);
      delivery.statuses.push(status);
      const pause = resendAfter[delivery.statuses.length - 1];
      if (status === 200) delivery.state = "delivered";
      else if (pause === undefined || waiting.length >= mostWaiting) delivery.state = "given up";
      else {
        delivery.state = "waiting";
        waiting.push({ event, delivery, due: world.now().getTime() + pause });
        wakeForNext();
      }
    }).finally(() => underWay.delete(work));
    underWay.add(work);
  };

  const dispatch = (event: WixEvent) => {
    const entityId = typeof event.data.entityId === "string" ? event.data.entityId : undefined;
    const delivery: Delivery = { eventType: event.eventType, entityId, statuses: [], state: "under way" };
    log.push(delivery);
    if (log.length > mostRemembered) log.shift();
    attempt(event, delivery);
  };

  const resendDue = () => {
    const now = world.now().getTime();
    const due = waiting.filter((entry) => entry.due <= now);
    for (const entry of due) {
      waiting.splice(waiting.indexOf(entry), 1);
      entry.delivery.state = "under way";
      attempt(entry.event, entry.delivery);
    }
    wakeForNext();
  };

  const wakeForNext = () => {
    clearTimeout(timer);
    if (waiting.length === 0) return;
    const next = Math.min(...waiting.map(({ due }) => due)) - world.now().getTime();
    timer = setTimeout(resendDue, Math.max(0, next));
    timer.unref();
  };

  const sendAll = (changes: readonly CatalogChange[]) => {
    if (!settings.url) return;
    const v1 = world.state.catalog.version === "V1_CATALOG";
    const eventsFor = (change: CatalogChange) =>
      v1 ? eventsOfV1(change) : eventsOf(world, change, settings.modifiedFields);
    for (const event of changes.flatMap(eventsFor)) dispatch(event);
  };

  takeChanges(world.state.catalog);
  takeOrderChanges(world.state.ecom);
  return {
    settings,
    app: async () => (await keys()).app,
    keys,
    sendChanges() {
      const changes = takeChanges(world.state.catalog);
      for (const change of changes) touch(touched, change);
      sendAll(changes);
      const orders = takeOrderChanges(world.state.ecom);
      if (!settings.url) return;
      for (const event of orders.flatMap((change) => orderEventsOf(world, change))) dispatch(event);
    },
    sendReset() {
      takeChanges(world.state.catalog);
      takeOrderChanges(world.state.ecom);
      sendAll(backToSeed(world, touched));
      touched = touchedThings();
    },
    async send(event, { oddity, times = 1 } = {}) {
      const statuses: number[] = [];
      for (let count = 0; count < times; count += 1) statuses.push(await post(event, oddity));
      return statuses;
    },
    resendDue,
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    deliveries: () => log,
  };
}

/** What has changed since the seed: the last known state of each product and category. */
function touchedThings() {
  return {
    products: new Map<string, (CatalogChange & { kind: "product" })["product"] | undefined>(),
    categories: new Map<string, (CatalogChange & { kind: "category" })["category"] | undefined>(),
  };
}

function touch({ products, categories }: ReturnType<typeof touchedThings>, change: CatalogChange): void {
  switch (change.kind) {
    case "product":
      products.set(change.product.id, change.product);
      break;
    case "item":
      products.set(change.item.productId, products.get(change.item.productId));
      break;
    case "category":
      categories.set(change.category.id, change.category);
      break;
    case "membership":
      products.set(change.productId, products.get(change.productId));
      categories.set(change.categoryId, categories.get(change.categoryId));
      break;
    case "arrangement":
      categories.set(change.categoryId, categories.get(change.categoryId));
  }
}

function backToSeed(
  world: World,
  { products, categories }: ReturnType<typeof touchedThings>,
): CatalogChange[] {
  const { catalog } = world.state;
  return [
    ...[...products].flatMap(([id, last]): CatalogChange[] => {
      const now = productById(catalog, id);
      if (now) return [{ kind: "product", action: "updated", product: now, before: last ?? now }];
      return last ? [{ kind: "product", action: "deleted", product: last }] : [];
    }),
    ...[...categories].flatMap(([id, last]): CatalogChange[] => {
      const now = catalog.categories[id];
      if (now) return [{ kind: "category", action: "updated", category: now }];
      return last ? [{ kind: "category", action: "deleted", category: last }] : [];
    }),
  ];
}
