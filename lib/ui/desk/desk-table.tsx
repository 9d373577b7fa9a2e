import type { ReactNode } from "react";

export interface Column<Row> {
  name: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand on the right. */
  end?: boolean;
  /** The cell that names the row: its heading for a screen reader, its first line on a phone. */
  names?: boolean;
  /** What it holds says by itself what it is, a button for instance: no name beside it on a phone. */
  isPlain?: boolean;
}

export interface DeskTableProps<Row> {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  keyOf: (row: Row) => string;
  /** In place of the rows when there are none. */
  empty: ReactNode;
}

/**
 * What each element is, said once more: Safari takes a table whose parts are laid out otherwise for no table at all, and
 * reads it out as loose words.
 */
const as = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  column: { role: "columnheader", scope: "col" },
  names: { role: "rowheader", scope: "row" },
  cell: { role: "cell" },
};

/** A table that becomes a list of cards on a phone: every cell then says what it is, and one that is empty is left out. */
export function DeskTable<Row>({ caption, columns, rows, keyOf, empty }: DeskTableProps<Row>) {
  if (rows.length === 0) return <div className="border-line border-y py-10 text-muted">{empty}</div>;
  return (
    <table className="w-full border-line border-t text-sm max-md:block" {...as.table}>
      <caption className="sr-only">{caption}</caption>
      <thead className="max-md:sr-only" {...as.group}>
        <tr {...as.row}>
          {columns.map(({ name, end }, index) => (
            <th
              className={`px-2 py-3 font-medium text-muted first:pl-0 last:pr-0 ${end ? "text-right" : "text-left"} ${apart(columns, index)}`}
              key={name}
              {...as.column}
            >
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block" {...as.group}>
        {rows.map((row) => (
          <tr
            className="border-line border-t hover:bg-tint max-md:grid max-md:gap-1.5 max-md:py-4"
            key={keyOf(row)}
            {...as.row}
          >
            {columns.map(({ name, cell, end, names, isPlain }, index) => {
              const Cell = names ? "th" : "td";
              const content = cell(row);
              const place = names ? "max-md:font-medium" : isPlain ? "max-md:justify-end" : "";
              return (
                <Cell
                  className={`px-2 py-3 font-normal first:pl-0 last:pr-0 max-md:items-baseline max-md:justify-between max-md:gap-4 max-md:p-0 ${
                    content === null || content === "" ? "max-md:hidden" : "max-md:flex"
                  } ${end ? "text-right tabular-nums" : "text-left"} ${place} ${apart(columns, index)}`}
                  key={name}
                  {...(names ? as.names : as.cell)}
                >
                  <span
                    aria-hidden="true"
                    className={`shrink-0 text-muted md:hidden ${names || isPlain ? "hidden" : ""}`}
                  >
                    {name}
                  </span>
                  {content}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What begins on the left keeps away from a column of numbers that ends there. */
function apart<Row>(columns: Column<Row>[], index: number): string {
  return columns[index - 1]?.end && !columns[index]?.end ? "lg:pl-6" : "";
}
