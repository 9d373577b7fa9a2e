import "server-only";
import type { Answer } from "@/lib/wix/probe/answer";
import { type CheckoutTrial, tryCheckout } from "@/lib/wix/probe/checkout";
import { dashboard } from "./dashboard";
import { originOf } from "./place";
import type { Finding, Question, Shop } from "./types";
import { oddAnswer, withoutToken } from "./unanswered";
import type { Wix } from "./wix";

/** Whether somebody who wants to buy something gets to Wix's checkout. */
export function askCheckout({ settings }: Shop, wix: Wix): Question[] {
  const origin = originOf(settings);
  if (!origin) return [];
  return [
    {
      id: "checkout.start",
      group: "Checkout",
      title: "A checkout can start",
      look: async () => {
        const [visitor, glance] = await Promise.all([wix.visitor(), wix.glance()]);
        if (!visitor) return withoutToken;
        if (glance?.kind !== "answered" || !glance.value.products)
          return { status: "skip", means: "There is no product to take there." };
        const { sellable } = glance.value;
        if (sellable.length === 0) return nothingInStock;
        return judgeCheckout(await tryCheckout(visitor.accessToken, origin, sellable), origin);
      },
      patience: 30,
    },
  ];
}

const nothingInStock: Finding = {
  status: "warn",
  title: "Nothing can be bought",
  means: "Among the first hundred versions of products none is in stock, so no checkout could be tried.",
  todo: "Wix dashboard > Catalog > Inventory: say how many there are of something, or stop counting it.",
};

export function judgeCheckout(trial: Answer<CheckoutTrial>, origin: string): Finding {
  const title = "No checkout can start";
  if (trial.kind === "refused" && (trial.status === 400 || trial.status === 403)) {
    const domain = new URL(origin).host;
    return {
      status: "fail",
      title,
      means: `Wix answered ${trial.status}, as it does when an address to come back to is not allowed.`,
      todo: `${dashboard.client} > Allowed redirect domains: add ${domain}.`,
    };
  }
  if (trial.kind !== "answered") return oddAnswer(title, trial);
  const { value } = trial;
  if (value.step === "cart")
    return {
      status: "warn",
      title: "Nothing gets into the cart",
      means: `A few products that are in stock were tried, and Wix's cart took none${value.code ? ` (${value.code})` : ""}. That is as it should be where each wants a choice from its buyer.`,
      todo: "Try it in the shop. If it fails there, too: Wix dashboard > Catalog > Inventory.",
    };
  const { landing } = value;
  if (landing.kind === "back" || landing.status < 400) return { status: "ok" };
  return {
    status: "fail",
    title: "Wix's checkout page does not open",
    means: `It answered ${landing.status}${landing.status === 404 ? ", as it does on sites that are not published" : ""}.`,
    todo: `Publish the site (${dashboard.publish}), and see that it has a plan that can sell and a payment method: Wix dashboard > Settings > Accept payments.`,
  };
}
