import { scaleBand, scaleLinear } from "d3-scale";

export interface Bar {
  /** Under the bar, for example `26 Nov`. */
  name: string;
  value: number;
  /** The value as it is read: exact, with its unit. */
  text: string;
}

export interface BarChartProps {
  title: string;
  bars: Bar[];
  /** How a mark on the axis is written. */
  axis: (value: number) => string;
}

const width = 560;
const height = 200;
const margin = { top: 12, right: 0, bottom: 28, left: 64 };
/** A drawing shrinks with its screen, its words must not: on a phone they are drawn larger. */
const words = "fill-muted text-[18px] sm:text-[12px]";

/**
 * Bars drawn on the server: no script comes with them. The last one is the current day. The same numbers are in a table
 * for whoever cannot see bars, or wants them exactly.
 */
export function BarChart({ title, bars, axis }: BarChartProps) {
  const most = Math.max(...bars.map(({ value }) => value), 1);
  const x = scaleBand(
    bars.map((_, index) => String(index)),
    [margin.left, width - margin.right],
  ).padding(0.25);
  const y = scaleLinear([0, most], [height - margin.bottom, margin.top]).nice(3);
  const named = new Set([0, Math.floor((bars.length - 1) / 2), bars.length - 1]);
  return (
    <figure className="min-w-0">
      <figcaption className="mb-2 font-medium text-sm">{title}</figcaption>
      <svg aria-label={title} className="block w-full" role="img" viewBox={`0 0 ${width} ${height}`}>
        {y
          .ticks(3)
          .filter((tick) => Number.isInteger(tick))
          .map((tick) => (
            <g key={tick}>
              <line className="stroke-line" x1={margin.left} x2={width} y1={y(tick)} y2={y(tick)} />
              <text
                className={words}
                dominantBaseline="middle"
                textAnchor="end"
                x={margin.left - 8}
                y={y(tick)}
              >
                {axis(tick)}
              </text>
            </g>
          ))}
        {bars.map(({ name, value, text }, index) => (
          <g key={name}>
            <rect
              className={index === bars.length - 1 ? "fill-accent" : "fill-control"}
              height={Math.max(y(0) - y(value), 0)}
              rx={2}
              width={x.bandwidth()}
              x={x(String(index))}
              y={y(value)}
            >
              <title>{`${name}: ${text}`}</title>
            </rect>
            {named.has(index) ? (
              <text
                className={words}
                {...placeOf(index, bars.length, x(String(index)) ?? 0, x.bandwidth())}
                y={height - 6}
              >
                {name}
              </text>
            ) : null}
          </g>
        ))}
      </svg>
      <details className="text-sm">
        <summary className="link inline-flex min-h-11 cursor-pointer items-center text-muted">
          As a table
        </summary>
        <table className="w-full max-w-sm">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr className="text-muted">
              <th className="py-1 text-left font-normal" scope="col">
                Day
              </th>
              <th className="py-1 text-right font-normal" scope="col">
                {title}
              </th>
            </tr>
          </thead>
          <tbody>
            {bars.toReversed().map(({ name, text }) => (
              <tr className="border-line border-t" key={name}>
                <th className="py-1 text-left font-normal" scope="row">
                  {name}
                </th>
                <td className="py-1 text-right tabular-nums">{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** Under its bar; at both ends not beyond it. */
function placeOf(index: number, count: number, left: number, breadth: number) {
  if (index === 0) return { textAnchor: "start", x: left } as const;
  if (index === count - 1) return { textAnchor: "end", x: left + breadth } as const;
  return { textAnchor: "middle", x: left + breadth / 2 } as const;
}
