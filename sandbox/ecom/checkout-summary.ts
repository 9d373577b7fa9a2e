import { html } from "hono/html";
import { inWords, minus } from "../kernel/money";
import type { Html } from "../kernel/page";
import type { World } from "../kernel/world";
import type { LiveLine } from "./line";
import type { Totals } from "./totals";

/** What is bought and what it costs; the same numbers as the API's `calculate`. */
export function orderSummary(world: World, totals: Totals): Html {
  const money = (amount: string) => inWords(amount, world.state.site.currency);
  const row = (name: string, amount: string) => html`<dt>${name}</dt><dd>${amount}</dd>`;
  const { coupon, delivery, discount, giftCard, subtotal, tax, total } = totals;
  return html`<aside class="sheet" aria-label="Order summary">
<h2>Your order</h2>
<ul class="lines">${totals.lines.map((line) => item(world, line))}</ul>
<dl class="sums">
${row("Subtotal", money(subtotal))}
${discount === "0" ? "" : row(`Discount (${coupon?.code ?? ""})`, `−${money(discount)}`)}
${delivery ? row(delivery.option.title, delivery.price === "0" ? "Free" : money(delivery.price)) : ""}
${tax ? row(tax.rate.name, money(tax.amount)) : ""}
<dt class="total">Total</dt><dd class="total" data-total>${money(total)}</dd>
${giftCard === "0" ? "" : html`${row("Gift card", `−${money(giftCard)}`)}${row("To pay", money(minus(total, giftCard)))}`}
</dl></aside>`;
}

function item(world: World, line: LiveLine): Html {
  const details = line.descriptionLines.map(
    ({ name, plainText, colorInfo }) => `${name.original}: ${(colorInfo ?? plainText)?.original ?? ""}`,
  );
  if (line.preorder) details.push("Pre-order");
  const source =
    line.image && `${world.origin}/media/${line.image.id}/v1/fill/w_112,h_140,al_c,q_80,enc_auto/item`;
  return html`<li>${source ? html`<img src="${source}" alt="" width="56" height="70">` : html`<span></span>`}
<div>${line.name} × ${line.confirmed}${details.length > 0 ? html`<br><small class="muted">${details.join(", ")}</small>` : ""}</div>
<div>${inWords(line.totalPrice, world.state.site.currency)}</div></li>`;
}
