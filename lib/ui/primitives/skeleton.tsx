/** A block that stands where something will be. Give it the size of what it stands for. */
export function Skeleton({ className = "" }: { className?: string }) {
  return <span aria-hidden="true" className={`block animate-breathe rounded-control bg-tint ${className}`} />;
}

/** Wraps skeletons and tells a screen reader, once, that something is on its way. */
export function Loading({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div aria-busy="true">
      <p className="sr-only" role="status">
        {label}
      </p>
      {children}
    </div>
  );
}
