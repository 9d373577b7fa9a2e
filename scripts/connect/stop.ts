import type { Failure } from "@/lib/result";

export const links = {
  keys: "https://manage.wix.com/account/api-keys",
  sites: "https://manage.wix.com/account/sites",
  site: (id: string) => `https://manage.wix.com/dashboard/${id}`,
};

/** Ends the command with a sentence, and a second one about what to do. Nothing that is not said was done. */
export class Stop extends Error {
  override readonly name = "Stop";
  readonly code: string;
  readonly exit: number;
  readonly advice: string | undefined;

  constructor(message: string, options: { code: string; advice?: string | undefined; exit?: number }) {
    super(message);
    this.code = options.code;
    this.advice = options.advice;
    this.exit = options.exit ?? 1;
  }
}

/** What shells take for "ended by Ctrl-C". */
export const interruptedExit = 130;

/** Somebody pressed Ctrl-C or said no. */
export class Cancelled extends Stop {
  constructor(message: string) {
    super(message, { code: "CANCELLED", exit: interruptedExit });
  }
}

/**
 * What a failed call means to the person at the keyboard.
 *
 * @param doing what was being done, "list the account's sites"
 * @param permission the name the API key's page has for what it takes
 * @param link where the same can be done by hand
 */
export function stopFor(
  failure: Failure,
  { doing, permission, link }: { doing: string; permission: string; link: string },
): Stop {
  const { code } = failure;
  // The SDK's failures call it unavailable.
  const kind = code === "HTTP_429" ? "throttled" : failure.kind;
  switch (kind) {
    case "unauthenticated":
      return new Stop("Wix does not know this API key.", {
        code: "BAD_KEY",
        advice: `Copy it once more, or make a new one: ${links.keys}`,
      });
    case "forbidden":
      return new Stop(`Wix does not let this API key ${doing}.`, {
        code: "FORBIDDEN",
        advice: `Wix does not say why. Look whether the key is of this account and for this site, and has the permission "${permission}": ${links.keys}. By hand: ${link}`,
      });
    case "throttled":
      return new Stop("Wix asks for a break: there were too many calls.", {
        code: "THROTTLED",
        advice: "Wait a minute and run it again.",
      });
    case "unavailable":
      return new Stop(`Wix could not be reached to ${doing} (${code}).`, {
        code: "UNREACHABLE",
        advice: "Look at your connection and https://status.wix.com, and run it again.",
      });
    default:
      return new Stop(`Wix refused to ${doing} (${code}).`, { code: "REFUSED", advice: `By hand: ${link}` });
  }
}
