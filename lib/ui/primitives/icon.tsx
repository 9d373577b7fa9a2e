const paths = {
  bag: "M5 8h14l1 13H4L5 8Zm4 0V7a3 3 0 0 1 6 0v1",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm4.7-1.8L21 21",
  menu: "M3 7h18M3 12h18M3 17h18",
  close: "m5 5 14 14M19 5 5 19",
  account: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-8 9c.6-4 3.8-6 8-6s7.4 2 8 6",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  check: "m4 12.5 5.5 5.5L20 6.5",
  arrow: "M4 12h16m-6-6 6 6-6 6",
  back: "M20 12H4m6-6-6 6 6 6",
  chevron: "m6 9 6 6 6-6",
  expand: "M14 4h6v6M10 20H4v-6M20 4l-7 7M4 20l7-7",
  play: "M8 5.5v13l10.5-6.5L8 5.5Z",
  share: "M12 15V4m0 0L8 8m4-4 4 4M5 12v8h14v-8",
  trash: "M4 7h16M9 7V4h6v3m-8.5 0 1 14h9l1-14",
} as const;

export type IconName = keyof typeof paths;

/** A line icon in the current text colour. Decorative: the control around it carries the name. */
export function Icon({ name, className = "size-5" }: { name: IconName; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      className={className}
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth="1.5"
      viewBox="0 0 24 24"
    >
      <path d={paths[name]} />
    </svg>
  );
}
