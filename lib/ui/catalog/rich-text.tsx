import type { RichTextNode, RichTextSpan } from "@/lib/catalog/types";
import type { Picture } from "@/lib/media";
import { Pic } from "@/lib/ui/primitives/picture";

export interface RichTextProps {
  nodes: RichTextNode[];
  /** Level its highest headings get, so that they fit the outline of the page. */
  top?: 2 | 3 | 4;
}

/** Rich text from the catalogue as elements. No HTML string is ever involved. */
export function RichText({ nodes, top = 3 }: RichTextProps) {
  return (
    <div className="grid gap-4 leading-relaxed">
      {nodes.map((node, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text is static and its blocks have no identity
        <Block key={index} node={node} top={top} />
      ))}
    </div>
  );
}

function Block({ node, top }: { node: RichTextNode; top: number }) {
  switch (node.type) {
    case "paragraph":
      return (
        <p className="whitespace-pre-line">
          <Spans spans={node.children} />
        </p>
      );
    case "heading": {
      const Heading = `h${Math.min(6, node.level - 2 + top)}` as "h3";
      return (
        <Heading className="mt-3 font-display text-xl">
          <Spans spans={node.children} />
        </Heading>
      );
    }
    case "list": {
      const List = node.ordered ? "ol" : "ul";
      return (
        <List
          className={`grid gap-1.5 pl-5 ${node.ordered ? "list-decimal" : "list-disc"} marker:text-faint`}
        >
          {node.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the text is static and its items have no identity
            <li key={index}>
              <RichText nodes={item} top={4} />
            </li>
          ))}
        </List>
      );
    }
    case "quote":
      return (
        <blockquote className="border-accent border-l-2 pl-5 font-display text-xl">
          <RichText nodes={node.children} top={4} />
        </blockquote>
      );
    case "divider":
      return <hr className="border-line" />;
    case "image":
      return <Figure caption={node.caption} picture={node.picture} />;
    case "code":
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the page is scrolled with the keyboard, too
        <pre className="overflow-x-auto rounded-control bg-tint p-4 text-sm" tabIndex={0}>
          <code>{node.text}</code>
        </pre>
      );
    case "table":
      return <Table table={node} />;
  }
}

function Figure({ picture, caption }: { picture: Picture; caption: string | undefined }) {
  const shown = <Pic className="h-auto w-full" picture={picture} sizes="(min-width: 768px) 40rem, 100vw" />;
  if (!caption) return shown;
  return (
    <figure className="grid gap-2">
      {shown}
      <figcaption className="text-muted text-sm">{caption}</figcaption>
    </figure>
  );
}

function Table({ table }: { table: Extract<RichTextNode, { type: "table" }> }) {
  const { rows, headRow, headColumn } = table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the page is scrolled with the keyboard, too
    <section aria-label="Table" className="overflow-x-auto" tabIndex={0}>
      <table className="w-full border-collapse text-left text-[0.9375rem]">
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the text is static and its rows have no identity
            <tr className="border-line border-b first:border-control" key={row}>
              {cells.map((cell, column) => {
                const isHead = (headRow && row === 0) || (headColumn && column === 0);
                const Cell = isHead ? "th" : "td";
                return (
                  <Cell
                    className={`py-2.5 pr-5 align-top ${isHead ? "font-medium" : ""}`}
                    // biome-ignore lint/suspicious/noArrayIndexKey: the text is static and its cells have no identity
                    key={column}
                    {...(isHead && { scope: headRow && row === 0 ? "col" : "row" })}
                  >
                    <RichText nodes={cell} top={4} />
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Spans({ spans }: { spans: RichTextSpan[] }) {
  return spans.map((span, index) => {
    let element = <>{span.text}</>;
    if (span.bold) element = <strong className="font-semibold">{element}</strong>;
    if (span.italic) element = <em>{element}</em>;
    if (span.underline && !span.href) element = <u>{element}</u>;
    if (span.strike) element = <s>{element}</s>;
    if (span.raised === "super") element = <sup>{element}</sup>;
    if (span.raised === "sub") element = <sub>{element}</sub>;
    if (span.href) {
      element = (
        <a
          className="link"
          href={span.href}
          {...(/^https?:/i.test(span.href) && { rel: ["noopener", ...(span.rel ?? [])].join(" ") })}
          {...(span.newTab && { target: "_blank" })}
        >
          {element}
          {span.newTab ? <span className="sr-only"> (opens in a new tab)</span> : null}
        </a>
      );
    }
    // biome-ignore lint/suspicious/noArrayIndexKey: the text is static and its pieces have no identity
    return <span key={index}>{element}</span>;
  });
}
