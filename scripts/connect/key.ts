import { accountIdOf } from "@/lib/wix/account";
import type { AccountKey } from "@/lib/wix/account-call";
import type { Options } from "./options";
import { links, Stop } from "./stop";
import type { Talk } from "./talk";

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The API key, from the environment of this process or from a prompt that shows none of it, and the account it is of. It
 * is written nowhere, printed nowhere, and goes to Wix's API alone.
 */
export async function accountKey(options: Options, talk: Talk): Promise<AccountKey> {
  const given = (process.env.WIX_API_KEY ?? "").trim();
  if (given) talk.say("Using the API key in WIX_API_KEY.");
  const apiKey = given || (await askForKey(talk));
  const problem = problemOfKey(apiKey);
  if (problem)
    throw new Stop(problem, {
      code: "BAD_KEY",
      advice: `Copy it once more, or make a new one: ${links.keys}`,
    });
  const accountId = options.account ?? process.env.WIX_ACCOUNT_ID ?? accountIdOf(apiKey);
  return { apiKey, accountId: accountId ? checkedAccount(accountId) : await askForAccount(talk) };
}

async function askForKey(talk: Talk): Promise<string> {
  if (!talk.asks) {
    throw new Stop("There is no API key.", {
      code: "NO_KEY",
      exit: 2,
      advice: `Set WIX_API_KEY for this one command. Make a key at ${links.keys}`,
    });
  }
  talk.say(`You need an API key of your account with all site and account permissions:\n${links.keys}`);
  return (await talk.askSecret("API key (is not shown and not kept)", problemOfKey)).trim();
}

/** What can be told without asking Wix: other characters could not even be sent. */
function problemOfKey(given: string): string | undefined {
  const key = given.trim();
  if (key === "") return "A key is needed.";
  if (/^["'`]|["'`]$/.test(key)) return "The API key has quotation marks around it.";
  return /^[\x21-\x7e]{20,}$/.test(key) ? undefined : "This is no API key.";
}

async function askForAccount(talk: Talk): Promise<string> {
  if (!talk.asks) {
    throw new Stop("The API key does not say which account it is of.", {
      code: "NO_ACCOUNT",
      exit: 2,
      advice: `Look whether all of it was copied, some 700 characters. If it was, add --account ID, which stands beside your keys: ${links.keys}`,
    });
  }
  talk.warn("The key does not say which account it is of. Was all of it copied? It has some 700 characters.");
  const given = await talk.askText(`Account id (beside your keys: ${links.keys})`, {
    check: (answer) => (guid.test(answer.trim()) ? undefined : "An account id is a GUID."),
  });
  return given.trim();
}

function checkedAccount(accountId: string): string {
  if (guid.test(accountId.trim())) return accountId.trim();
  throw new Stop(`"${accountId}" is no account id.`, {
    code: "USAGE",
    exit: 2,
    advice: "An account id is a GUID.",
  });
}
