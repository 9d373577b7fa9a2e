import { html, raw } from "hono/html";
import { inWords, minus } from "../kernel/money";
import type { Html } from "../kernel/page";
import type { World } from "../kernel/world";
import type { FormErrors } from "./checkout-form";
import { type Journey, pageOf, wayOn } from "./checkout-journey";
import { accountNote } from "./checkout-login";
import type { Message } from "./checkout-obstacles";
import { orderSummary } from "./checkout-summary";
import { optionsFor, priceOf } from "./delivery";
import { countries, countryName, states } from "./places";
import type { Address } from "./state";
import { priceToken } from "./summary-wire";
import type { Totals } from "./totals";

/** What every step of the checkout shows and sends back. */
export interface CheckoutView {
  world: World;
  journey: Journey;
  totals: Totals;
  csrf: string;
  /** Whether anything has to be carried somewhere. */
  ships: boolean;
  problem?: string | undefined;
  notes: readonly string[];
}

const layout = `<style>
.checkout{display:grid;gap:1.5rem}.checkout .sheet+.sheet{margin-top:0}
@media (min-width:52rem){.checkout{grid-template-columns:1fr 22rem;align-items:start}}
.pair{display:grid;gap:0 1rem}@media (min-width:30rem){.pair{grid-template-columns:1fr 1fr}}
.lines{list-style:none;margin:0 0 1rem;padding:0;display:grid;gap:.9rem}
.lines li{display:grid;grid-template-columns:3.5rem 1fr auto;gap:.8rem;align-items:start}
.lines img{width:3.5rem;height:4.375rem;object-fit:cover;border-radius:4px;background:var(--line)}
.sums{display:grid;grid-template-columns:1fr auto;gap:.4rem 1rem;margin:0;border-top:1px solid var(--line);padding-top:1rem}
.sums dd{margin:0;text-align:right}.sums .total{font-weight:700;font-size:1.125rem}
fieldset{border:0;margin:0;padding:0}legend{padding:0;font-size:1.0625rem;font-weight:700}
.choice{display:flex;gap:.75rem;align-items:baseline;border:1px solid var(--muted);border-radius:6px;padding:.8rem;margin:.6rem 0;font-weight:400}
.choice span:last-child{margin-left:auto}
.field-error{color:var(--danger);font-size:.875rem;margin:.25rem 0 0}
.alert a{color:inherit}.alert ul{margin:.25rem 0 0;padding-left:1.2rem}
h2+p{margin-top:0}form h2:not(:first-of-type){margin-top:2rem}
.steps{display:flex;gap:1rem;list-style:none;padding:0;margin:0 0 1rem;font-size:.875rem;color:var(--muted)}
.steps [aria-current]{color:var(--ink);font-weight:600}
</style>`;

type StepName = "Details" | "Delivery" | "Payment";

function frame(view: CheckoutView, current: StepName, form: Html): Html {
  const steps: StepName[] = view.ships ? ["Details", "Delivery", "Payment"] : ["Details", "Payment"];
  return html`${raw(layout)}
<h1>Checkout</h1>
${accountNote(view.journey)}
<ol class="steps">${steps.map((name) => html`<li ${name === current ? raw('aria-current="step"') : ""}>${name}</li>`)}</ol>
${view.problem ? html`<p class="alert" role="alert">${view.problem}</p>` : ""}
${view.notes.map((note) => html`<p class="sheet" role="status">${note}</p>`)}
<div class="checkout"><section class="sheet">${form}</section>${orderSummary(view.world, view.totals)}</div>`;
}

function form(view: CheckoutView, step: "details" | "delivery" | "pay" | "bank", content: Html): Html {
  return html`<form method="post" action="${pageOf(view.journey, `/${step}`)}" novalidate>
<input type="hidden" name="csrf" value="${view.csrf}">${content}</form>`;
}

interface Field {
  name: string;
  label: string;
  autocomplete: string;
  type?: string;
  optional?: true;
}

/** Contact and, for things that are shipped, address. */
export function detailsStep(
  view: CheckoutView,
  values: Record<string, string>,
  errors: FormErrors = {},
): Html {
  const marks = (name: string) =>
    errors[name] ? raw(` aria-invalid="true" aria-describedby="${name}-error"`) : "";
  const error = (name: string) =>
    errors[name] ? html`<p class="field-error" id="${name}-error">${errors[name]}</p>` : "";
  const input = ({ name, label, autocomplete, type = "text", optional }: Field) => html`<div>
<label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" value="${values[name] ?? ""}"${optional ? "" : raw(" required")}${marks(name)}>${error(name)}</div>`;
  const select = (
    { name, label, autocomplete }: Field,
    choices: Readonly<Record<string, string>>,
    empty: string,
  ) => html`<div>
<label for="${name}">${label}</label>
<select id="${name}" name="${name}" autocomplete="${autocomplete}"${marks(name)}><option value="">${empty}</option>
${Object.entries(choices).map(([code, text]) => html`<option value="${code}"${values[name] === code ? raw(" selected") : ""}>${text}</option>`)}</select>${error(name)}</div>`;
  const address = html`<h2>Deliver to</h2>
${select({ name: "country", label: "Country", autocomplete: "country" }, countries, "Choose a country")}
${input({ name: "addressLine", label: "Street and number", autocomplete: "address-line1" })}
${input({ name: "addressLine2", label: "Apartment, floor (optional)", autocomplete: "address-line2", optional: true })}
<div class="pair">${input({ name: "city", label: "City", autocomplete: "address-level2" })}
${input({ name: "postalCode", label: "Postal code", autocomplete: "postal-code" })}</div>
${select({ name: "subdivision", label: "State (United States)", autocomplete: "address-level1" }, states, "Choose a state")}`;
  return frame(
    view,
    "Details",
    form(
      view,
      "details",
      html`${errorList(errors)}<h2>Contact</h2>
${input({ name: "email", label: "Email", autocomplete: "email", type: "email" })}
<div class="pair">${input({ name: "firstName", label: "First name", autocomplete: "given-name" })}
${input({ name: "lastName", label: "Last name", autocomplete: "family-name" })}</div>
${input({ name: "phone", label: "Phone (optional)", autocomplete: "tel", type: "tel", optional: true })}
${view.ships ? address : html`<p class="muted">Nothing in this order is shipped.</p>`}
<div class="actions"><button type="submit">Continue</button><a href="${pageOf(view.journey, "/leave")}">Back to the shop</a></div>`,
    ),
  );
}

function errorList(errors: FormErrors): Html | string {
  const entries = Object.entries(errors);
  if (entries.length === 0) return "";
  return html`<div class="alert" role="alert"><strong>Please check the form.</strong>
<ul>${entries.map(([name, text]) => html`<li><a href="#${name}">${text}</a></li>`)}</ul></div>`;
}

/** The ways to ship. */
export function deliveryStep(view: CheckoutView): Html {
  const { world, journey, totals } = view;
  const options = optionsFor(world, journey.cart.address);
  const details = html`<a href="${pageOf(journey, "", "details")}">Back to details</a>`;
  if (options.length === 0) {
    const text = html`<h2>Nothing is delivered there</h2><p>This shop does not ship to ${oneLine(journey.cart.address)}.</p>`;
    return frame(view, "Delivery", html`${text}<div class="actions">${details}</div>`);
  }
  const choices = options.map((option, index) => {
    const price = priceOf(option, totals.subtotal);
    const chosen = options.some(({ code }) => code === journey.cart.deliveryMethod?.code)
      ? journey.cart.deliveryMethod?.code === option.code
      : index === 0;
    return html`<label class="choice"><input type="radio" name="method" value="${option.code}"${chosen ? raw(" checked") : ""}>
<span>${option.title}<br><small class="muted">${option.deliveryTime}</small></span><span>${price === "0" ? "Free" : inWords(price, world.state.site.currency)}</span></label>`;
  });
  return frame(
    view,
    "Delivery",
    form(
      view,
      "delivery",
      html`<fieldset><legend>How should it travel?</legend>${choices}</fieldset>
<div class="actions"><button type="submit">Continue</button>${details}</div>`,
    ),
  );
}

/** The test payment: no card is asked for, both outcomes can be chosen. */
export function paymentStep(view: CheckoutView): Html {
  const { journey, totals, world } = view;
  const { address, customer } = journey.cart;
  const due = minus(totals.total, totals.giftCard);
  const payment =
    due === "0"
      ? html`<h2>Nothing to pay</h2><p class="muted">The order costs nothing more.</p>
<div class="actions"><button type="submit" name="outcome" value="approve">Place the order</button>`
      : html`<h2>Test payment</h2><p class="muted">No money moves and no card is asked for. Choose how the payment ends.</p>
<div class="actions"><button type="submit" name="outcome" value="approve">Pay ${inWords(due, world.state.site.currency)}</button>
<button class="quiet" type="submit" name="outcome" value="bank">Use a card whose bank asks first</button>
<button class="quiet" type="submit" name="outcome" value="decline">Decline the payment</button>`;
  return frame(
    view,
    "Payment",
    form(
      view,
      "pay",
      html`${shownPrices(view)}<h2>Review</h2>
<p>${customer.firstName} ${customer.lastName}, ${customer.email}${view.ships ? html`<br>${oneLine(address)}` : ""}
<br><a href="${pageOf(journey, "", "details")}">Change details</a>${view.ships ? html` · <a href="${pageOf(journey, "", "delivery")}">Change delivery</a>` : ""}</p>
${payment}</div>`,
    ),
  );
}

/** What the buyer has been shown, so that nobody pays another sum. */
function shownPrices({ world, journey, totals }: CheckoutView): Html {
  return html`<input type="hidden" name="prices" value="${priceToken(world, journey.cart, totals)}">
<input type="hidden" name="total" value="${totals.total}">`;
}

/** The detour by the buyer's bank that asks who is paying, as card payments in Europe take it. */
export function bankStep(view: CheckoutView): Html {
  const { journey, totals, world } = view;
  const due = inWords(minus(totals.total, totals.giftCard), world.state.site.currency);
  return frame(
    view,
    "Payment",
    form(
      view,
      "bank",
      html`${shownPrices(view)}<h2>Test bank: is it you?</h2>
<p>${world.state.site.name} asks for ${due}. A real bank would ask for a code or a fingerprint.</p>
<div class="actions"><button type="submit" name="outcome" value="confirm">Yes, it is me</button>
<button class="quiet" type="submit" name="outcome" value="fail">No, stop this payment</button>
<a href="${pageOf(journey)}">Back without answering</a></div>`,
    ),
  );
}

function oneLine(address: Address | undefined): string {
  const { addressLine, addressLine2, postalCode, city, subdivision, country } = address ?? {};
  const state = subdivision && (states[subdivision] ?? subdivision);
  const town = [city, state, postalCode].filter(Boolean).join(" ");
  return [addressLine, addressLine2, town, country && countryName(country)].filter(Boolean).join(", ");
}

/** The hosted pages' own thank-you page. */
export function thankYouStep(journey: Journey, orderNumber: string): Html {
  const on = wayOn(journey);
  return messageStep({
    title: "Thank you for your order",
    text: `Its number is ${orderNumber}. A real shop would send a confirmation to ${journey.cart.customer.email ?? "you"}.`,
    ...(on ? { link: { href: on, label: "Back to the shop" } } : {}),
  });
}

/** A page with nothing to fill in. */
export function messageStep({ title, text, items = [], link }: Message): Html {
  return html`<div class="sheet"><h1>${title}</h1><p>${text}</p>
${items.length > 0 ? html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>` : ""}
${link ? html`<div class="actions"><a class="button" href="${link.href}">${link.label}</a></div>` : ""}</div>`;
}
