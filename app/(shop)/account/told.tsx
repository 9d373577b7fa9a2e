import { Notice } from "@/lib/ui/primitives/notice";

export interface Told {
  tone: "ok" | "info" | "danger";
  text: string;
}

/** What an address says on top of a page: one of the sentences there are, whatever anybody writes into it. */
export function told(name: unknown, sentences: Record<string, Told>) {
  const said = typeof name === "string" && Object.hasOwn(sentences, name) ? sentences[name] : undefined;
  return said ? (
    <Notice className="mb-8 max-w-2xl" tone={said.tone}>
      {said.text}
    </Notice>
  ) : null;
}
