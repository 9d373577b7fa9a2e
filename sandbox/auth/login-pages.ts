import { html } from "hono/html";
import type { Html } from "../kernel/page";
import { demoMembers } from "../seed/project";
import { providers } from "./providers";

interface FormState {
  flow: string;
  csrf: string;
  shop: string;
  error?: string | undefined;
  email?: string | undefined;
}

const demoPeople = [
  { key: "ada", name: "Ada Lindqvist", email: demoMembers.ada.email },
  { key: "sam", name: "Sam Okafor", email: demoMembers.sam.email },
  { key: "mina", name: "Mina Halden, who runs the shop", email: demoMembers.mina.email },
];

function hidden(form: FormState): Html {
  return html`<input type="hidden" name="flow" value="${form.flow}"><input type="hidden" name="csrf" value="${form.csrf}">`;
}

function alert(message: string | undefined): Html | "" {
  return message ? html`<p class="alert" role="alert" id="problem">${message}</p>` : "";
}

/** The login form, with the demo people to choose from. */
export function loginPage(form: FormState): Html {
  return html`<div class="sheet">
<h1>Log in</h1>
<p class="muted">to continue to ${form.shop}</p>
${alert(form.error)}
<form method="post" action="/hosted/login">
${hidden(form)}
<label for="email">Email</label>
<input id="email" name="email" type="email" autocomplete="username" required value="${form.email ?? ""}">
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required>
<div class="actions"><button type="submit">Log in</button><a href="/hosted/cancel?flow=${form.flow}">Cancel</a></div>
</form>
<p class="actions">${providers.map(
    ({ key, name }) =>
      html`<a class="button quiet" href="/hosted/provider/${key}?flow=${form.flow}">Continue with ${name}</a>`,
  )}</p>
<p style="margin:1.25rem 0 0"><a href="/hosted/register?flow=${form.flow}">Create an account</a> ·
<a href="/hosted/forgot?flow=${form.flow}">Forgot your password?</a></p>
</div>
<form class="sheet" method="post" action="/hosted/login" aria-labelledby="demo">
${hidden(form)}
<h2 id="demo">Log in as a demo customer</h2>
<ul class="people">${demoPeople.map(
    (
      person,
    ) => html`<li><button type="submit" name="demo" value="${person.key}"><strong>${person.name}</strong>
<span class="muted">${person.email}</span></button></li>`,
  )}</ul>
</form>`;
}

/** The form for a new account. */
export function registerPage(form: FormState & { firstName?: string; lastName?: string }): Html {
  return html`<div class="sheet">
<h1>Create an account</h1>
<p class="muted">at ${form.shop}</p>
${alert(form.error)}
<form method="post" action="/hosted/register">
${hidden(form)}
<label for="firstName">First name</label>
<input id="firstName" name="firstName" autocomplete="given-name" maxlength="100" value="${form.firstName ?? ""}">
<label for="lastName">Last name</label>
<input id="lastName" name="lastName" autocomplete="family-name" maxlength="100" value="${form.lastName ?? ""}">
<label for="email">Email</label>
<input id="email" name="email" type="email" autocomplete="username" required value="${form.email ?? ""}">
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="new-password" minlength="6" required aria-describedby="rule">
<p class="muted" id="rule">At least 6 characters.</p>
<div class="actions"><button type="submit">Create account</button><a href="/hosted/login?flow=${form.flow}">I have an account</a></div>
</form>
</div>`;
}

/** Asks for the six digits from the mail. */
export function codePage(form: FormState & { stateToken: string }): Html {
  return html`<div class="sheet">
<h1>Confirm your email</h1>
<p class="muted">Six digits were mailed to you. The sandbox sends no mail: read them at its control door, <code>GET /mail</code>.</p>
${alert(form.error)}
<form method="post" action="/hosted/verify">
${hidden(form)}<input type="hidden" name="stateToken" value="${form.stateToken}">
<label for="code">Code</label>
<input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" required>
<div class="actions"><button type="submit">Confirm</button></div>
</form>
</div>`;
}

/** Asks for the address to send a reset mail to. */
export function forgotPage(form: FormState): Html {
  return html`<div class="sheet">
<h1>Reset your password</h1>
${alert(form.error)}
<form method="post" action="/hosted/forgot">
${hidden(form)}
<label for="email">Email</label>
<input id="email" name="email" type="email" autocomplete="username" required>
<div class="actions"><button type="submit">Send reset link</button><a href="/hosted/login?flow=${form.flow}">Back</a></div>
</form>
</div>`;
}

/** Says that a mail is on its way; the sandbox has no post office, so it shows the mail's link. */
export function mailSentPage(link: string | undefined, flow: string): Html {
  return html`<div class="sheet">
<h1>Check your inbox</h1>
<p>If the address belongs to an account, a reset link was sent to it.</p>
${link ? html`<p>The sandbox sends no mail. This is what it would say: <a href="${link}">Choose a new password</a></p>` : ""}
<p><a href="/hosted/login?flow=${flow}">Back to login</a></p>
</div>`;
}

/** Where a reset mail leads. */
export function resetPage(form: { token: string; csrf: string; error?: string }): Html {
  return html`<div class="sheet">
<h1>Choose a new password</h1>
${alert(form.error)}
<form method="post" action="/hosted/reset">
<input type="hidden" name="token" value="${form.token}"><input type="hidden" name="csrf" value="${form.csrf}">
<label for="password">New password</label>
<input id="password" name="password" type="password" autocomplete="new-password" minlength="6" required>
<div class="actions"><button type="submit">Save password</button></div>
</form>
</div>`;
}

/** A short text with nothing to fill in. */
export function messagePage(title: string, text: string): Html {
  return html`<div class="sheet"><h1>${title}</h1><p>${text}</p></div>`;
}
