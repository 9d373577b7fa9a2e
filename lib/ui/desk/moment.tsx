/** A moment as the shop's clock shows it. */
export function Moment({
  at,
  zone,
  locale,
  withTime = true,
}: {
  /** ISO time; "" shows nothing. */
  at: string;
  zone: string;
  locale: string;
  withTime?: boolean;
}) {
  if (at === "") return null;
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    ...(withTime && { timeStyle: "short" as const }),
    timeZone: zone,
  });
  return <time dateTime={at}>{format.format(new Date(at))}</time>;
}
