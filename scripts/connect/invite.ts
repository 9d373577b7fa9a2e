import { join } from "node:path";
import { z } from "zod";
import { inviteToSite, listSiteRoles, type SiteRole } from "@/lib/wix/account";
import type { AccountKey } from "@/lib/wix/account-call";
import { readEnvFile } from "./env-file";
import { accountKey } from "./key";
import type { Options } from "./options";
import { type ChosenSite, chooseSite } from "./sites";
import { links, Stop, stopFor } from "./stop";
import type { Talk } from "./talk";

/** `npm run connect -- invite`: mails somebody an invitation to work on one site. */
export async function invite(options: Options, talk: Talk, folder: string) {
  talk.begin("Invite somebody to work on a site");
  if (options.create !== undefined)
    throw new Stop("There is nobody to invite to a site that is not there.", { code: "USAGE", exit: 2 });
  const key = await accountKey(options, talk);
  const connected = readEnvFile(join(folder, ".env.local")).values.WIX_SITE_ID || undefined;
  const choice = await chooseSite(key, options, talk, connected);
  if (choice.kind === "new")
    throw new Stop("Make the site first.", { code: "NO_SUCH_SITE", advice: "npm run connect" });
  const { site } = choice;
  const email = await address(options, talk);
  const role = await roleOf(key, site, options, talk);
  const done = { site: { id: site.id, name: site.name }, email, role: role.title };
  if (options.dryRun) {
    talk.end(`A dry run: ${email} would be invited to "${site.name}" as ${role.title}.`);
    return { result: "planned" as const, ...done };
  }
  if (!options.yes) await agree(`Invite ${email} to "${site.name}" as ${role.title}?`, talk);
  const sent = await talk.working(
    "Inviting",
    () => inviteToSite(key, site.id, { email, roleId: role.id }),
    "Stopped. Wix may have sent the invitation.",
  );
  if (!sent.ok) throw refusal(sent.error, site);
  if (!sent.value) {
    throw new Stop(`Wix could not invite ${email}.`, {
      code: "REFUSED",
      advice: `By hand: ${byHand(site)}`,
    });
  }
  talk.end(`Wix has mailed ${email} an invitation to "${site.name}" as ${role.title}.`);
  return { result: "invited" as const, ...done, inviteId: sent.value };
}

async function agree(question: string, talk: Talk): Promise<void> {
  if (!talk.asks) {
    throw new Stop("Nobody was invited.", {
      code: "NOT_CONFIRMED",
      exit: 2,
      advice: "Add --yes to have the invitation sent.",
    });
  }
  if (!(await talk.confirm(question))) throw talk.cancelled();
}

async function address(options: Options, talk: Talk): Promise<string> {
  const check = (answer: string) =>
    z.email().safeParse(answer.trim()).success ? undefined : "This is no e-mail address.";
  if (options.email !== undefined) {
    const problem = check(options.email);
    if (problem) throw new Stop(problem, { code: "USAGE", exit: 2 });
    return options.email.trim();
  }
  if (!talk.asks) throw new Stop("Whom? Add --email ADDRESS.", { code: "USAGE", exit: 2 });
  return (await talk.askText("Whose e-mail address?", { check })).trim();
}

async function roleOf(key: AccountKey, site: ChosenSite, options: Options, talk: Talk): Promise<SiteRole> {
  const roles = await talk.working("Asking Wix for the site's roles", () => listSiteRoles(key, site.id));
  if (!roles.ok) throw refusal(roles.error, site);
  const text = options.role?.trim().toLowerCase();
  if (text === undefined && talk.asks) {
    const id = await talk.choose(
      "As what?",
      roles.value.map((role) => ({ value: role.id, label: role.title })),
    );
    const chosen = roles.value.find((role) => role.id === id);
    if (chosen) return chosen;
  }
  const exact = roles.value.filter(({ id, title }) => id === text || title.toLowerCase() === text);
  const close = roles.value.filter(({ title }) => text !== undefined && title.toLowerCase().includes(text));
  const [found, ...more] = exact.length > 0 ? exact : close;
  if (found && more.length === 0) return found;
  throw new Stop(text === undefined ? "As what? Add --role NAME." : `"${options.role}" is no one role.`, {
    code: "WHICH_ROLE",
    exit: 2,
    advice: `There are: ${roles.value.map(({ title }) => title).join(", ")}`,
  });
}

/** Wix opens these calls to some accounts only: whoever may not is told where to do it by hand. */
function refusal(failure: Parameters<typeof stopFor>[0], site: ChosenSite): Stop {
  return stopFor(failure, {
    doing: "invite people to this site",
    permission: "Manage Contributors",
    link: byHand(site),
  });
}

function byHand({ id }: ChosenSite): string {
  return `${links.site(id)}, Settings > Roles & Permissions > Invite People`;
}
