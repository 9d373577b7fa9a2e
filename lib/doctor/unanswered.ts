import type { Answer } from "@/lib/wix/probe/answer";
import type { Finding } from "./types";

/** What is said of a question that builds on a visitor's token when there is none. */
export const withoutToken: Finding = {
  status: "skip",
  means: "There is no token to ask with.",
};

const network: Record<string, string> = {
  ENOTFOUND: "Wix's address could not be looked up.",
  EAI_AGAIN: "Wix's address could not be looked up.",
  ECONNREFUSED: "Nothing answers at that address.",
  ECONNRESET: "The connection broke off.",
  TimeoutError: "There was no answer within five seconds.",
};

/** Wix has not answered at all. */
export function silence(title: string, reason: string): Finding {
  return {
    status: "fail",
    title,
    means: network[reason] ?? `There was no answer (${reason}).`,
    todo: "Look at the network of this machine: a proxy or a firewall has to let it reach www.wixapis.com and edge.wixapis.com. If Wix itself is down (status.wix.com), try again later.",
  };
}

/** An answer that none of the expected reasons explains. */
export function oddAnswer(title: string, answer: Exclude<Answer<unknown>, { kind: "answered" }>): Finding {
  if (answer.kind === "silent") return silence(title, answer.reason);
  const { status, code } = answer;
  const said = `Wix answered ${status}${code ? ` ${code}` : ""}.`;
  if (status === 429)
    return {
      status: "warn",
      title,
      means: `${said} It wants to be left alone.`,
      todo: "Try again in a minute.",
    };
  if (status >= 500)
    return {
      status: "fail",
      title,
      means: `${said} That is a fault of Wix's.`,
      todo: "Try again later: status.wix.com tells of outages.",
    };
  return {
    status: "fail",
    title,
    means: `${said} No reason of it is known here.`,
    todo: "Run the doctor again; if it stays, Wix's support can look the request up.",
  };
}
