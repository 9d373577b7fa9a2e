import { site } from "@/lib/site";

type Tone = "info" | "ok" | "danger";

const notices: Record<string, { tone: Tone; text: string }> = {
  ended: {
    tone: "info",
    text: "You have been logged out. Log in again to see your account; your orders and your cart are as they were.",
  },
  cancelled: {
    tone: "info",
    text: "You left the login page before you were logged in. Your cart is as it was.",
  },
  reset: { tone: "ok", text: "Your new password is saved. Log in with it now." },
  expired: {
    tone: "danger",
    text: "That login took too long or had been used before. Please start again.",
  },
  unavailable: {
    tone: "danger",
    text: "We cannot reach the login page right now. Please try again in a moment.",
  },
  unverified: {
    tone: "danger",
    text: "That account did not vouch for its e-mail address, so we cannot tell whose it is. Please log in another way.",
  },
  refused: {
    tone: "danger",
    text: "The login page did not accept this shop. If you run it: add its address to the allowed redirect URIs of the headless client.",
  },
  address: {
    tone: "danger",
    text: `This form was sent from another address than the shop's own. Please open ${site.url}/login and try again.`,
  },
};

/** What to tell somebody who arrives at the login page. Only texts of our own, whatever the address says. */
export function loginNotice(name: string | string[] | undefined): { tone: Tone; text: string } | undefined {
  return typeof name === "string" && Object.hasOwn(notices, name) ? notices[name] : undefined;
}
