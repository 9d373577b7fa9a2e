import type { Graph, Thing, WithContext } from "schema-dts";

/**
 * Structured data for search engines. `<` is escaped, so a product named `</script>` stays a name, and the two
 * line separators that JSON allows and scripts did not.
 */
export function JsonLd({ data }: { data: WithContext<Thing> | Graph }) {
  const json = JSON.stringify(data)
    .replace(/</g, "\\u003c")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every "<" escaped cannot end the script
  return <script dangerouslySetInnerHTML={{ __html: json }} type="application/ld+json" />;
}
