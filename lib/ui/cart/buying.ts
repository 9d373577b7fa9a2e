import type { Failure, Result } from "@/lib/result";
import { announceFirstAct } from "@/lib/ui/session/announce-first-act";
import { buyingProblem } from "./buying-problem";
import { addToCart } from "./cart-store";
import { heard } from "./heard";
import { noticeText } from "./notice-text";

// What the buy buttons do, and its words. Fetched when somebody is about to press one.

/** What became of a press, in words. */
export interface Bought {
  /** Something came into the cart. */
  added?: boolean;
  /** Where to go on. */
  url?: string;
  /** Why nothing was bought, and what the server named as the reason. */
  problem?: string;
  failure?: Failure;
  /** What did not go entirely as asked. */
  notes?: string[];
}

/** Puts what a product form says into the cart, and shows it. */
export async function add(fields: FormData): Promise<Bought> {
  const result = await addToCart(fields);
  if (!result.ok) return refused(result.error, "added");
  const { notices } = result.value;
  return {
    added: notices.every(({ kind }) => kind === "clamped"),
    notes: notices.map((notice) => noticeText(notice, document.documentElement.lang)),
  };
}

/** Opens checkout for what a product form says, beside the cart. */
export async function buyNow(fields: FormData): Promise<Bought> {
  announceFirstAct();
  let text: string | undefined;
  const result = await heard(async () => {
    const response = await fetch("/api/buy-now", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(Object.fromEntries(fields)),
    });
    const answer = (await response.json()) as Result<string> & { text?: string };
    text = answer.text;
    return answer;
  });
  if (result.ok) return { url: result.value };
  return { ...refused(result.error, "ordered"), ...(text && { problem: text }) };
}

function refused(failure: Failure, what: "added" | "ordered"): Bought {
  return { failure, problem: buyingProblem(failure, what) };
}
