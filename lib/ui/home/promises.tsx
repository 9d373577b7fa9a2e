import { copy } from "@/lib/brand/copy";

/** What one can count on, in three hairline columns. */
export function Promises() {
  return (
    <section aria-label="What you can count on" className="gutter">
      <ul className="grid border-line border-t md:grid-cols-3">
        {copy.promises.map((promise) => (
          <li
            className="border-line border-b py-8 md:border-r md:border-b-0 md:px-8 md:first:pl-0 md:last:border-r-0 md:last:pr-0"
            key={promise.title}
          >
            <h2 className="font-display text-xl">{promise.title}</h2>
            <p className="mt-2 text-muted">{promise.text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
