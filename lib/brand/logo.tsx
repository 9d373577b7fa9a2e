/** The mark: a bowl below the horizon of a table. Also drawn, with its own colours, in `app/icon.svg`. */
function Mark({ className = "size-7" }: { className?: string }) {
  return (
    <svg aria-hidden="true" className={className} fill="none" viewBox="0 0 32 32">
      <path d="M4 13h24a12 12 0 0 1-7.4 11.1V26h-9.2v-1.9A12 12 0 0 1 4 13Z" fill="currentColor" />
      <path
        d="M9 8.5c2-1.7 4.5-1.7 7 0s5 1.7 7 0"
        stroke="currentColor"
        strokeLinecap="round"
        strokeWidth="1.8"
      />
    </svg>
  );
}

/** Mark and name side by side. */
export function Logo({ name }: { name: string }) {
  return (
    <span className="inline-flex items-center gap-2.5">
      <Mark className="size-7 text-accent" />
      <span className="whitespace-nowrap font-display font-medium text-[1.375rem] tracking-[-0.02em]">
        {name}
      </span>
    </span>
  );
}
