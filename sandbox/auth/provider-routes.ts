import { Hono } from "hono";
import { html } from "hono/html";
import type { Env, Router, WixContext } from "../kernel/env";
import { type Html, hostedPage, sendPage } from "../kernel/page";
import type { World } from "../kernel/world";
import type { Member } from "../members/state";
import { findFlow } from "./login-flows";
import { abandon, admit, gone, readForm } from "./login-steps";
import { formToken } from "./page-session";
import { addMember, applySignOnPolicy, confirmEmail, findMemberByEmail } from "./persons";
import { findProvider, type Provider, providerPeople } from "./providers";

/**
 * Stands where Google's and Facebook's own pages would be. Who comes back from there has a verified e-mail
 * (documented); an account with that e-mail is theirs (inferred), otherwise one is made.
 */
export function providerRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.get("/hosted/provider/:key", show);
  router.post("/hosted/provider/:key", choose);
  return router;
}

function show(c: WixContext) {
  const provider = findProvider(c.req.param("key"));
  const flow = findFlow(c.var.world, c.req.query("flow"));
  if (!provider || !flow) return gone(c);
  const body = choicePage(provider, { flow: flow.id, csrf: formToken(c, flow.id) });
  return sendPage(c, hostedPage({ title: provider.name, world: c.var.world, body }));
}

function choicePage({ key, name }: Provider, form: { flow: string; csrf: string }): Html {
  return html`<form class="sheet" method="post" action="/hosted/provider/${key}">
<h1>Choose a ${name} account</h1>
<p class="muted">On Wix, ${name}'s own page is here.</p>
<input type="hidden" name="flow" value="${form.flow}"><input type="hidden" name="csrf" value="${form.csrf}">
<ul class="people">${providerPeople.map(
    (person) => html`<li><button type="submit" name="person" value="${person.key}">
<strong>${person.firstName} ${person.lastName}</strong> <span class="muted">${person.email}</span></button></li>`,
  )}</ul>
<div class="actions"><button class="quiet" type="submit" name="person" value="">Cancel</button></div>
</form>`;
}

async function choose(c: WixContext) {
  const form = await readForm(c);
  if (!form) return gone(c);
  const { world } = c.var;
  const person = providerPeople.find(({ key }) => key === form.field("person"));
  if (!person) return abandon(c, form.flow);
  return admit(c, form.flow, memberFor(world, person));
}

function memberFor(world: World, { email, firstName, lastName }: (typeof providerPeople)[number]): Member {
  const known = findMemberByEmail(world, email);
  if (known) {
    confirmEmail(world, known);
    return known;
  }
  const member = addMember(world, { email, password: world.newId(), firstName, lastName });
  applySignOnPolicy(world, member, "verified");
  return member;
}
