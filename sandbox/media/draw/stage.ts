import { backdrop, type Room } from "./backdrop";
import { radial, round, type Thing } from "./svg";

/** Where a thing goes on the canvas. `x` is its middle, `y` its base, in canvas units. */
export interface Placed {
  thing: Thing;
  x: number;
  y: number;
  scale: number;
}

export interface Stage extends Room {
  /** From back to front. */
  things: Placed[];
  /** Zooms into a part: left, top, width, height. */
  crop?: [number, number, number, number];
}

/** The finished picture as an SVG document. */
export function stage(scene: Stage): string {
  const { width, height, things, crop } = scene;
  const view = crop ?? [0, 0, width, height];
  const room = backdrop(scene);
  const defs = [
    room.defs,
    '<filter id="soft" x="-20%" y="-60%" width="140%" height="220%"><feGaussianBlur stdDeviation="13" color-interpolation-filters="sRGB"/></filter>',
    radial("touch", [
      [0, "#1d0f05", 0.9],
      [0.6, "#1d0f05", 0.62],
      [0.82, "#1d0f05", 0.22],
      [1, "#1d0f05", 0],
    ]),
    radial("near", [
      [0, "#2a1608", 0.5],
      [0.5, "#2a1608", 0.26],
      [1, "#2a1608", 0],
    ]),
    ...things.map(({ thing }) => thing.defs),
    ...things.map(fade),
  ].join("");
  const parts = [
    room.body,
    `<g filter="url(#soft)">${things.map(cast).join("")}</g>`,
    ...things.map(
      (placed) =>
        `${contact(placed)}<g transform="translate(${round(placed.x)} ${round(placed.y)}) scale(${placed.scale})">${placed.thing.body}</g>`,
    ),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view.join(" ")}" width="${view[2]}" height="${view[3]}"><defs>${defs}</defs>${parts.join("")}</svg>`;
}

/** A shadow is darkest where it begins. */
function fade({ thing }: Placed, index: number): string {
  return `<linearGradient id="cast${index}" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="0" y2="${round(-thing.height)}"><stop offset="0" stop-color="#2a1608" stop-opacity=".62"/><stop offset=".45" stop-color="#2a1608" stop-opacity=".34"/><stop offset="1" stop-color="#2a1608" stop-opacity=".06"/></linearGradient>`;
}

/** The outline thrown over the table, away from the window: to the right and a little back. */
function cast({ thing, x, y, scale }: Placed, index: number): string {
  const ink = `fill="url(#cast${index})"`;
  if (thing.hangs || thing.laid) {
    const [away, opacity] = thing.hangs ? [46, 0.3] : [15, 0.5];
    return thing.shadow
      ? `<g transform="translate(${round(x + away)} ${round(y + away * 0.88)}) scale(${scale})" fill="#2a1608" opacity="${opacity}">${thing.shadow}</g>`
      : `<ellipse cx="${round(x + thing.halfWidth * scale * 0.34)}" cy="${round(y - thing.height * scale * 0.4)}" rx="${round(thing.halfWidth * scale * 0.95)}" ry="${round(thing.height * scale * 0.46)}" fill="#2a1608" opacity=".2"/>`;
  }
  const shape =
    thing.shadow ??
    `<rect x="${-thing.halfWidth}" y="${-thing.height}" width="${thing.halfWidth * 2}" height="${thing.height}" rx="20"/>`;
  return `<g transform="translate(${round(x)} ${round(y)}) scale(${scale}) matrix(1 0 -.86 .17 0 0)" ${ink}>${shape}</g>`;
}

/** Where it touches: a dark line under it and a soft dark around that. */
function contact({ thing, x, y, scale }: Placed): string {
  if (thing.hangs || thing.laid) return "";
  if (thing.straight) return edge(x, y, (thing.base ?? thing.halfWidth) * scale);
  const base = (thing.base ?? thing.halfWidth * 0.96) * scale;
  const deep = Math.max(9, base * (thing.tilt ?? (thing.flat ? 0.09 : 0.17)));
  return `<ellipse cx="${round(x + base * 0.2)}" cy="${round(y + deep * 0.3)}" rx="${round(base * 1.5)}" ry="${round(deep * 2)}" fill="url(#near)"/><ellipse cx="${round(x + base * 0.03)}" cy="${round(y + deep * 0.16)}" rx="${round(base * 1.06)}" ry="${round(deep * 1.12)}" fill="url(#touch)"/>`;
}

/** The same for a straight edge: dark under it, gone a finger's breadth before it. */
function edge(x: number, y: number, half: number): string {
  const strip = (wide: number, deep: number, opacity: number) =>
    `<path d="M${round(x - half)} ${round(y - 4)}H${round(x + half)}L${round(x + half + wide)} ${round(y + deep)}H${round(x - half + wide * 0.4)}Z" fill="#1d0f05" opacity="${opacity}"/>`;
  return [1, 2, 3, 4, 5, 6].map((index) => strip(index * 4, index * 2.6, 0.16 - index * 0.014)).join("");
}
