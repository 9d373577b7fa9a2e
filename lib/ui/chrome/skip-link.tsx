/** For whoever comes with a keyboard: past everything that every page begins with. */
export function SkipLink() {
  return (
    <a
      className="absolute top-2 left-2 z-30 -translate-y-20 rounded-control bg-accent px-4 py-3 text-on-accent focus:translate-y-0"
      href="#main"
    >
      Skip to the content
    </a>
  );
}
