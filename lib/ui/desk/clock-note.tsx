import type { ShopClock } from "@/lib/desk/shop-clock";

/** Which clock a page counts its days and hours by. */
export function ClockNote({ clock }: { clock: ShopClock }) {
  return (
    <>
      Times in {clock.zone.replaceAll("_", " ")}
      {clock.from === "site"
        ? ", the site's time zone."
        : ", this server's time zone: the site's could not be read from Wix."}
    </>
  );
}
