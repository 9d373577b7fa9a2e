import { productBySlug } from "../catalog/store";
import type { CatalogReference } from "../ecom/state";
import type { State, World } from "../kernel/world";
import type { Outcome } from "./order-outcomes";
import { historyWorld, type PastBuyer, pastOrder, referenceTo } from "./past-order";
import { demoMembers } from "./project";

export interface PastOrder {
  buyer: "ada" | "sam";
  /** ISO time. */
  date: string;
  /** Slug, quantity, and which variant by position. */
  items: readonly (readonly [slug: string, quantity: number, variant?: number])[];
  outcome: Outcome;
  /** Code of a shipping option; `standard-us` when absent. */
  method?: string;
}

const buyers: Record<PastOrder["buyer"], Omit<PastBuyer, "contactId">> = {
  ada: {
    owner: `member:${demoMembers.ada.id}`,
    email: demoMembers.ada.email,
    contact: { firstName: "Ada", lastName: "Lindqvist", phone: "+1 555 010 0134" },
    address: {
      country: "US",
      subdivision: "US-NY",
      city: "New York",
      postalCode: "10002",
      addressLine: "14 Orchard Street",
    },
  },
  sam: {
    owner: `member:${demoMembers.sam.id}`,
    email: demoMembers.sam.email,
    contact: { firstName: "Sam", lastName: "Okafor" },
    address: {
      country: "US",
      subdivision: "US-OR",
      city: "Portland",
      postalCode: "97214",
      addressLine: "2210 SE Ankeny St",
    },
  },
};

/**
 * Gives the demo members a history. Changes `state` and answers it; stock stays as the catalogue says.
 *
 * @throws Error when the history names a product or variant that the catalogue does not have
 */
export function seedOrders(state: State, history: readonly PastOrder[]): State {
  const world = historyWorld(state);
  for (const past of [...history].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const sale = {
      buyer: { ...buyers[past.buyer], contactId: contactOf(state, past.buyer) },
      date: past.date,
      lines: past.items.map(([slug, quantity, variant = 0]) => ({
        reference: referenceAt(world, slug, variant),
        quantity,
      })),
      outcome: past.outcome,
      method: past.method ?? "standard-us",
    };
    state.ecom.orders.push(pastOrder(world, sale, String(state.ecom.nextOrderNumber)));
    state.ecom.nextOrderNumber += 1;
  }
  return state;
}

function contactOf({ members }: State, buyer: PastOrder["buyer"]): string {
  const member = members.members.find(({ id }) => id === demoMembers[buyer].id);
  if (!member) throw new Error(`The order history names '${buyer}', who is no member.`);
  return member.contactId;
}

function referenceAt(world: World, slug: string, position: number): CatalogReference {
  const product = productBySlug(world.state.catalog, slug);
  const variant = product?.variantsInfo.variants[position];
  if (!product?.visible || !variant) {
    throw new Error(
      `The order history names '${slug}' (variant ${position}), which is not in the catalogue.`,
    );
  }
  return referenceTo(product, variant);
}
