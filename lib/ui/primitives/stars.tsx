const star = "m12 3.6 2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8-4.2-4.1 5.8-.8Z";

/** A rating as stars, filled as far as it goes; read out as words. */
export function Stars({
  rating,
  label,
  className = "",
}: {
  rating: number;
  label?: string;
  className?: string;
}) {
  return (
    <span
      aria-label={label ?? `${rating} out of 5 stars`}
      className={`relative inline-flex text-accent ${className}`}
      role="img"
    >
      <Row />
      <span
        aria-hidden="true"
        className="absolute inset-y-0 left-0 overflow-hidden"
        style={{ width: `${(rating / 5) * 100}%` }}
      >
        <Row filled />
      </span>
    </span>
  );
}

function Row({ filled = false }: { filled?: boolean }) {
  return (
    <svg
      aria-hidden="true"
      className="h-[1.1em] w-[5.5em] max-w-none"
      fill={filled ? "currentColor" : "none"}
      stroke="currentColor"
      strokeLinejoin="round"
      strokeWidth="1.2"
      viewBox="0 0 120 24"
    >
      {[0, 24, 48, 72, 96].map((x) => (
        <path d={star} key={x} transform={`translate(${x} 0)`} />
      ))}
    </svg>
  );
}
