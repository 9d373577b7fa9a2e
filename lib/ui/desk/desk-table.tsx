import type { ReactNode } from "react";

export interface Column<Row> {
  name: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand on the right. */
  end?: boolean;
  /** The cell that names the row: its heading for a screen reader, its first line on a phone. */
  names?: boolean;
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

/** A table that becomes a list of cards on a phone: every cell then says what it is. */
export function DeskTable<Row>({ caption, columns, rows, keyOf, empty }: DeskTableProps<Row>) {
  if (rows.length === 0) return <div className="border-line border-y py-10 text-muted">{empty}</div>;
  return (
    <table className="w-full border-line border-t text-sm max-md:block" {...as.table}>
      <caption className="sr-only">{caption}</caption>
      <thead className="max-md:sr-only" {...as.group}>
        <tr {...as.row}>
          {columns.map(({ name, end }) => (
            <th
              className={`px-2 py-3 font-medium text-muted first:pl-0 last:pr-0 ${end ? "text-right" : "text-left"}`}
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
            {columns.map(({ name, cell, end, names }) => {
              const Cell = names ? "th" : "td";
              return (
                <Cell
                  className={`px-2 py-3 font-normal first:pl-0 last:pr-0 max-md:flex max-md:justify-between max-md:gap-4 max-md:p-0 ${
                    end ? "text-right tabular-nums" : "text-left"
                  } ${names ? "max-md:font-medium" : ""}`}
                  key={name}
                  {...(names ? as.names : as.cell)}
                >
                  <span aria-hidden="true" className={`text-muted md:hidden ${names ? "hidden" : ""}`}>
                    {name}
                  </span>
                  {cell(row)}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
