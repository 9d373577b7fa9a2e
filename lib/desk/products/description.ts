/** A Ricos document, as far as the desk writes one. */
export interface RicosDocument {
  nodes?: RicosNode[];
}

interface RicosNode {
  type?: string;
  id?: string;
  nodes?: RicosNode[];
  textData?: { text?: string | null; decorations?: object[] };
  paragraphData?: object;
}

/** A description as plain text. */
export interface DeskText {
  text: string;
  /** It is nothing but paragraphs: written back, it loses nothing. */
  plain: boolean;
}

/** The words of a document, paragraphs apart by an empty line. */
export function toText(document: RicosDocument | null | undefined): DeskText {
  const blocks = document?.nodes ?? [];
  return {
    text: blocks
      .map(wordsOf)
      .filter((words) => words.trim() !== "")
      .join("\n\n"),
    plain: blocks.every(isPlain),
  };
}

/** Text as a document: every line that says something is a paragraph. */
export function toDocument(text: string): Required<RicosDocument> {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return {
    nodes: lines
      .filter((line) => line !== "")
      .map((line, index) => ({
        type: "PARAGRAPH",
        id: `p${index + 1}`,
        nodes: [{ type: "TEXT", id: "", nodes: [], textData: { text: line, decorations: [] } }],
        paragraphData: {},
      })),
  };
}

function isPlain({ type, nodes = [] }: RicosNode): boolean {
  if (type !== "PARAGRAPH") return false;
  return nodes.every(
    ({ type: inner, textData }) =>
      inner === "TEXT" && (textData?.decorations ?? []).length === 0 && !/\n/.test(textData?.text ?? ""),
  );
}

function wordsOf({ textData, nodes = [] }: RicosNode): string {
  return textData?.text ?? nodes.map(wordsOf).join("");
}
