import { html, raw } from "hono/html";
import { inWords } from "../kernel/money";
import type { Html } from "../kernel/page";
import type { World } from "../kernel/world";
import { type FormErrors, countries, states } from "./checkout-form";
import { optionsFor, priceOf } from "./delivery";
import type { LiveLine } from "./line";
import type { CartRecord } from "./state";
import type { Totals } from "./totals";

/** What every step of the checkout shows and sends back. */
export interface CheckoutView {
  world: World;
  cart: CartRecord;
  totals: Totals;
  /** Query of the page, so that every step knows whose journey it is. */
  query: string;
  csrf: string;
  ships: boolean;
  problem?: string | undefined;
}

const layout = `<style>
.checkout{display:grid;gap:1.5rem}
@media (min-width:52rem){.checkout{grid-template-columns:1fr 22rem;align-items:start}}
.pair{display:grid;gap:0 1rem}@media (min-width:30rem){.pair{grid-template-columns:1fr 1fr}}
.lines{list-style:none;margin:0 0 1rem;padding:0;display:grid;gap:.9rem}
.lines li{display:grid;grid-template-columns:3.5rem 1fr auto;gap:.8rem;align-items:start}
.lines img{width:3.5rem;height:4.4rem;object-fit:cover;border-radius:4px;background:var(--line)}
.sums{display:grid;grid-template-columns:1fr auto;gap:.4rem 1rem;margin:0;border-top:1px solid var(--line);padding-top:1rem}
.sums dd{margin:0;text-align:right}.sums .total{font-weight:700;font-size:1.125rem}
.choice{display:flex;gap:.75rem;align-items:baseline;border:1px solid var(--line);border-radius:6px;padding:.8rem;margin:.6rem 0;font-weight:400}
.choice span:last-child{margin-left:auto}
.field-error{color:var(--danger);font-size:.875rem;margin:.25rem 0 0}
.steps{display:flex;gap:1rem;list-style:none;padding:0;margin:0 0 1rem;font-size:.875rem;color:var(--muted)}
.steps [aria-current]{color:var(--ink);font-weight:600}
</style>`;

function page(view: CheckoutView, step: number, form: Html): Html {
  const names = view.ships ? ["Details", "Delivery", "Payment"] : ["Details", "Payment"];
  return html`${raw(layout)}
<h1>Checkout</h1>
<ol class="steps">${names.map((name, index) => html`<li ${index === step ? raw('aria-current="step"') : ""}>${name}</li>`)}</ol>
${view.problem ? html`<p class="alert" role="alert">${view.problem}</p>` : ""}
<div class="checkout"><section class="sheet">${form}</section>${summary(view)}</div>`;
}

function summary({ world, totals }: CheckoutView): Html {
  const money = (amount: string) => inWords(amount, world.state.site.currency);
  return html`<aside class="sheet" aria-label="Order summary">
<h2>Your order</h2>
<ul class="lines">${totals.lines.map((line) => lineItem(world, line))}</ul>
<dl class="sums">
<dt>Subtotal</dt><dd>${money(totals.subtotal)}</dd>
${totals.discount === "0" ? "" : html`<dt>Discount (${totals.coupon?.code})</dt><dd>-${money(totals.discount)}</dd>`}
${totals.delivery ? html`<dt>${totals.delivery.option.title}</dt><dd>${totals.delivery.price === "0" ? "Free" : money(totals.delivery.price)}</dd>` : ""}
${totals.tax ? html`<dt>${totals.tax.rate.name}</dt><dd>${money(totals.tax.amount)}</dd>` : ""}
<dt class="total">Total</dt><dd class="total" data-total>${money(totals.total)}</dd>
</dl></aside>`;
}

function lineItem(world: World, line: LiveLine): Html {
  const details = line.descriptionLines.map(
    ({ name, plainText, colorInfo }) => `${name.original}: ${(colorInfo ?? plainText)?.original ?? ""}`,
  );
  const source = line.image ? `${world.origin}/media/${line.image.id}/v1/fill/w_112,h_141,al_c,q_80,enc_auto/p` : "";
  return html`<li>${source ? html`<img src="${source}" alt="" width="56" height="70">` : html`<span></span>`}
<div>${line.name} × ${line.confirmed}${details.length > 0 ? html`<br><small class="muted">${details.join(", ")}</small>` : ""}</div>
<div>${inWords(line.totalPrice, world.state.site.currency)}</div></li>`;
}

function hidden(view: CheckoutView): Html {
  return html`<input type="hidden" name="csrf" value="${view.csrf}">`;
}

/** Contact and, for things that are shipped, address. */
export function detailsStep(view: CheckoutView, values: Record<string, string>, errors: FormErrors = {}): Html {
  const field = (name: string, label: string, type = "text", autocomplete = "off", required = true) => html`<div>
<label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" value="${values[name] ?? ""}" ${required ? raw("required") : ""}
${errors[name] ? raw(`aria-invalid="true" aria-describedby="${name}-error"`) : ""}>
${errors[name] ? html`<p class="field-error" id="${name}-error">${errors[name]}</p>` : ""}</div>`;
  const select = (name: string, label: string, options: Record<string, string>, empty?: string) => html`<div>
<label for="${name}">${label}</label>
<select id="${name}" name="${name}">${empty === undefined ? "" : html`<option value="">${empty}</option>`}
${Object.entries(options).map(([code, text]) => html`<option value="${code}" ${values[name] === code ? raw("selected") : ""}>${text}</option>`)}</select>
${errors[name] ? html`<p class="field-error" id="${name}-error">${errors[name]}</p>` : ""}</div>`;
  return page(
    view,
    0,
    html`<form method="post" action="/__ecom/checkout/details?${raw(view.query)}" novalidate>${hidden(view)}
<h2>Contact</h2>
${field("email", "Email", "email", "email")}
<div class="pair">${field("firstName", "First name", "text", "given-name")}${field("lastName", "Last name", "text", "family-name")}</div>
${field("phone", "Phone (optional)", "tel", "tel", false)}
${
  view.ships
    ? html`<h2 style="margin-top:2rem">Deliver to</h2>
${select("country", "Country", countries)}
${field("addressLine", "Street and number", "text", "address-line1")}
<div class="pair">${field("city", "City", "text", "address-level2")}${field("postalCode", "Postal code", "text", "postal-code")}</div>
${select("subdivision", "State (United States)", states, "Choose a state")}`
    : html`<p class="muted">Nothing in this order is shipped; downloads are sent to your email address.</p>`
}
<div class="actions"><button type="submit">Continue</button><a href="/__ecom/checkout/leave?${raw(view.query)}">Back to the shop</a></div></form>`,
  );
}

/** The ways to ship. */
export function deliveryStep(view: CheckoutView): Html {
  const { world, cart, totals } = view;
  const options = optionsFor(world, cart.address);
  return page(
    view,
    1,
    html`<form method="post" action="/__ecom/checkout/delivery?${raw(view.query)}">${hidden(view)}
<fieldset style="border:0;margin:0;padding:0"><legend><h2>How should it travel?</h2></legend>
${options.map((option, index) => {
  const price = priceOf(option, totals.subtotal);
  const checked = cart.deliveryMethod ? cart.deliveryMethod.code === option.code : index === 0;
  return html`<label class="choice"><input type="radio" name="method" value="${option.code}" ${checked ? raw("checked") : ""}>
<span>${option.title}<br><small class="muted">${option.deliveryTime}</small></span><span>${price === "0" ? "Free" : inWords(price, world.state.site.currency)}</span></label>`;
})}</fieldset>
<div class="actions"><button type="submit">Continue</button><a href="/__ecom/checkout?${raw(view.query)}&step=details">Back to details</a></div></form>`,
  );
}

/** The test payment: no card is asked for, both outcomes can be chosen. */
export function paymentStep(view: CheckoutView): Html {
  const { cart, totals, world } = view;
  const { address, customer } = cart;
  return page(
    view,
    view.ships ? 2 : 1,
    html`<form method="post" action="/__ecom/checkout/pay?${raw(view.query)}">${hidden(view)}
<h2>Review</h2>
<p>${customer.firstName} ${customer.lastName}, ${customer.email}${address ? html`<br>${address.addressLine}, ${address.city} ${address.postalCode}, ${countries[address.country ?? ""] ?? address.country}` : ""}</p>
<h2>Test payment</h2>
<p class="muted">No money moves and no card is asked for. Choose how the payment ends.</p>
<div class="actions">
<button type="submit" name="outcome" value="approve">Pay ${inWords(totals.total, world.state.site.currency)}</button>
<button class="quiet" type="submit" name="outcome" value="decline">Decline the payment</button>
<a href="/__ecom/checkout?${raw(view.query)}&step=details">Back to details</a></div></form>`,
  );
}

/** A page with nothing to fill in: why this checkout cannot go on, and the way back. */
export function messageStep(title: string, text: string, back: { href: string; label: string } | undefined): Html {
  return html`<div class="sheet"><h1>${title}</h1><p>${text}</p>
${back ? html`<div class="actions"><a class="button" href="${back.href}">${back.label}</a></div>` : ""}</div>`;
}
