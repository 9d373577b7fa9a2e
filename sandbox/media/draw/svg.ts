/** A drawn thing: what goes into `<defs>` and what goes on the canvas. It stands at x 0, its base at y 0, y up is negative. */
export interface Thing {
  defs: string;
  body: string;
  /** How far it reaches to either side and up, for shadows and for placing. */
  halfWidth: number;
  height: number;
  /** Its outline as plain shapes: what stands between the window and the table. */
  shadow?: string;
  /** Stands on a straight edge instead of a ring. */
  straight?: boolean;
  /** Half of what touches the table, when that is less than the half width. */
  base?: number;
  /** How round the ring it stands on looks. */
  tilt?: number;
  /** Hangs from above instead of standing: no shadow below. */
  hangs?: boolean;
  /** Lies on the table and is seen from above, the table being the whole picture. */
  laid?: boolean;
  /** Lies flat against the ground plane: a wide, thin shadow. */
  flat?: boolean;
}

export const round = (value: number) => Math.round(value * 10) / 10;

export type Point = readonly [x: number, y: number];

/** A smooth path through points (Catmull-Rom as cubic curves). Without `move` it continues a path. */
export function smooth(points: readonly Point[], move = true): string {
  const [first] = points;
  if (!first) return "";
  let path = move ? `M${round(first[0])} ${round(first[1])}` : `L${round(first[0])} ${round(first[1])}`;
  for (let index = 0; index < points.length - 1; index += 1) {
    const p1 = points[index] ?? first;
    const p0 = points[index - 1] ?? p1;
    const p2 = points[index + 1] ?? p1;
    const p3 = points[index + 2] ?? p2;
    const c1 = [p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6];
    const c2 = [p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6];
    path += `C${[...c1, ...c2, ...p2].map((value) => round(Number(value))).join(" ")}`;
  }
  return path;
}

export function gradient(
  id: string,
  stops: [offset: number, color: string, opacity?: number][],
  vector = "",
): string {
  const list = stops.map(
    ([offset, color, opacity]) =>
      `<stop offset="${offset}" stop-color="${color}"${opacity === undefined ? "" : ` stop-opacity="${opacity}"`}/>`,
  );
  return `<linearGradient id="${id}" ${vector}>${list.join("")}</linearGradient>`;
}

export function radial(
  id: string,
  stops: [offset: number, color: string, opacity?: number][],
  place = "",
): string {
  const list = stops.map(
    ([offset, color, opacity]) =>
      `<stop offset="${offset}" stop-color="${color}"${opacity === undefined ? "" : ` stop-opacity="${opacity}"`}/>`,
  );
  return `<radialGradient id="${id}" ${place}>${list.join("")}</radialGradient>`;
}

/** An outline to cut by, for `<defs>`. */
export const clip = (id: string, path: string): string =>
  `<clipPath id="${id}"><path d="${path}"/></clipPath>`;

/** What is inside an outline, with its light laid over it and nothing else. */
export const clipped = (id: string, inner: string): string =>
  `<g clip-path="url(#${id})" style="isolation:isolate">${inner}</g>`;
