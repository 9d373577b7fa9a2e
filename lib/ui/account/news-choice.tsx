import { newsForm } from "@/lib/members/actions";
import type { News } from "@/lib/members/types";
import { Button } from "@/lib/ui/primitives/button";

const said = {
  on: "You get our news: what is new, and what is back.",
  off: "You get no news from us.",
  asked: "We have sent you a mail to confirm that you want our news. Nothing else comes before you do.",
  silent: "You get no news from us, and nobody has asked for any.",
};

/** Whether somebody gets the shop's news, and the button that changes it. Works without scripts. */
export function NewsChoice({ news, email }: { news: News; email: string }) {
  const isOn = news.state === "on" || news.state === "asked";
  return (
    <>
      <p>{said[news.state]}</p>
      {news.undeliverable ? (
        <p className="text-danger">
          Mails to {email} came back to us, or were called spam, so none arrive whatever you choose. Ask your
          mail provider, or write to us.
        </p>
      ) : null}
      <form action={newsForm}>
        <input name="wanted" type="hidden" value={isOn ? "no" : "yes"} />
        <Button type="submit" variant="secondary">
          {isOn ? "Stop the news" : "Send me the news"}
        </Button>
      </form>
    </>
  );
}
