import type { RichTextNode, RichTextSpan } from "@/lib/catalog/types";
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
        <p>
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
      return <Pic className="w-full" picture={node.picture} sizes="(min-width: 768px) 40rem, 100vw" />;
  }
}

function Spans({ spans }: { spans: RichTextSpan[] }) {
  return spans.map((span, index) => {
    let element = <>{span.text}</>;
    if (span.bold) element = <strong className="font-semibold">{element}</strong>;
    if (span.italic) element = <em>{element}</em>;
    if (span.underline && !span.href) element = <u>{element}</u>;
    if (span.href) {
      element = (
        <a
          className="link"
          href={span.href}
          {...(span.href.startsWith("http") && { rel: "noopener nofollow" })}
        >
          {element}
        </a>
      );
    }
    // biome-ignore lint/suspicious/noArrayIndexKey: the text is static and its pieces have no identity
    return <span key={index}>{element}</span>;
  });
}
