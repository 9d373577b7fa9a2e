import { darker, dice, isDark, lighter, mix } from "./color";
import { type Point, round, smooth } from "./svg";

/** Glaze poured over the rim: an uneven edge, darker where it gathered. */
export function dip(
  id: string,
  color: string,
  to: number,
  widest: number,
  height: number,
  tilt: number,
): string {
  const random = dice(`${id} dip`);
  const level = -height * (1 - to);
  const steps = 12;
  const edge: Point[] = Array.from({ length: steps + 1 }, (_, index) => {
    const x = -1 + (2 / steps) * index;
    const bow = Math.sqrt(Math.max(0, 1 - x * x)) * widest * tilt;
    return [x * (widest + 6), level + bow + (random() - 0.45) * height * 0.055];
  });
  const path = `${smooth(edge)}L${widest + 6} ${-height - 90}L${-widest - 6} ${-height - 90}Z`;
  const drip = (shift: number) => smooth(edge.map(([x, y]) => [x, y + shift]));
  return [
    `<path d="${drip(5)}" fill="none" stroke="#1d0f05" stroke-opacity=".2" stroke-width="10"/>`,
    `<path d="${path}" fill="${color}"/>`,
    `<path d="${drip(-5)}" fill="none" stroke="${darker(color, 0.4)}" stroke-opacity=".5" stroke-width="9"/>`,
    `<path d="${drip(-13)}" fill="none" stroke="${darker(color, 0.25)}" stroke-opacity=".25" stroke-width="14"/>`,
    `<path d="${drip(-3)}" fill="none" stroke="${lighter(color, 0.55)}" stroke-opacity=".45" stroke-width="2"/>`,
  ].join("");
}

/** Iron in the clay, burnt through the glaze. */
export function speckle(id: string, color: string, count: number, widest: number, height: number): string {
  const random = dice(`${id} speckle`);
  const ink = isDark(color) ? lighter(color, 0.34) : mix(darker(color, 0.66), "#5a3418", 0.3);
  let fine = "";
  let coarse = "";
  for (let index = 0; index < count * 2; index += 1) {
    const x = round((random() * 2 - 1) * widest);
    const y = round(-random() * height * 1.04);
    const r = 0.5 + random() ** 5 * 2;
    const dot = `<ellipse cx="${x}" cy="${y}" rx="${round(r)}" ry="${round(r * (0.7 + random() * 0.4))}"/>`;
    if (r > 1.1) coarse += dot;
    else fine += dot;
  }
  return `<g fill="${ink}"><g opacity=".34">${fine}</g><g opacity=".55">${coarse}</g></g>`;
}

/** Where a glaze ran thicker and thinner: wide, faint clouds. */
export function clouds(
  id: string,
  color: string,
  widest: number,
  height: number,
): { defs: string; body: string } {
  const random = dice(`${id} clouds`);
  let spots = "";
  for (let index = 0; index < 9; index += 1) {
    const r = widest * (0.3 + random() * 0.5);
    spots += `<ellipse cx="${round((random() * 2 - 1) * widest)}" cy="${round(-random() * height)}" rx="${round(r)}" ry="${round(r * (0.3 + random() * 0.4))}" fill="url(#${id}${index % 2 ? "d" : "l"})"/>`;
  }
  const spot = (key: string, tone: string, strength: number) =>
    `<radialGradient id="${id}${key}"><stop offset="0" stop-color="${tone}" stop-opacity="${strength}"/><stop offset="1" stop-color="${tone}" stop-opacity="0"/></radialGradient>`;
  return { defs: spot("d", darker(color, 0.3), 0.26) + spot("l", lighter(color, 0.35), 0.24), body: spots };
}

/** The potter's fingers: soft rings, closer together where the wall is steep. */
export function rings(id: string, count: number, widest: number, height: number, tilt: number): string {
  const random = dice(`${id} rings`);
  let lines = "";
  for (let index = 0; index < count; index += 1) {
    const y = round(-height * ((index + 0.3 + random() * 0.6) / count));
    const bow = round(widest * tilt * 1.33);
    const line = (shift: number) =>
      `d="M${-widest} ${y + shift}C${-widest * 0.9} ${y + bow + shift} ${widest * 0.9} ${y + bow + shift} ${widest} ${y + shift}" fill="none"`;
    lines += `<path ${line(0)} stroke="#2a1608" stroke-opacity=".1" stroke-width="${round(1 + random() * 4)}"/><path ${line(5)} stroke="#fff6e4" stroke-opacity=".14" stroke-width="${round(1 + random() * 2)}"/>`;
  }
  return lines;
}

/** Turned wood: grain along the height, a few rings of the tool. */
export function grain(id: string, color: string, widest: number, height: number): string {
  const random = dice(`${id} grain`);
  let lines = "";
  for (let index = 0; index < 44; index += 1) {
    const x = (random() * 2 - 1) * widest;
    const sway = (random() - 0.5) * 18;
    lines += `<path d="M${round(x)} 24C${round(x + sway)} ${round(-height * 0.3)} ${round(x - sway)} ${round(-height * 0.7)} ${round(x + sway * 0.4)} ${round(-height - 10)}" stroke-width="${round(0.6 + random() ** 2 * 3.4)}" opacity="${round(0.1 + random() * 0.3)}"/>`;
  }
  return `<g fill="none" stroke="${darker(color, 0.55)}">${lines}</g>`;
}

/** Basket work: staggered strands that bulge between the stakes, with coloured bands. */
export function weave(
  id: string,
  color: string,
  accent: string,
  widest: number,
  height: number,
  tilt: number,
): string {
  const random = dice(`${id} weave`);
  const row = 15;
  const stakes = 17;
  let strands = "";
  for (let y = -row * 2, line = 0; y < height + row; y += row, line += 1) {
    const share = y / height;
    const banded = (share > 0.24 && share < 0.36) || (share > 0.62 && share < 0.74);
    for (let index = -1; index <= stakes; index += 1) {
      // Stakes stand evenly around, so they crowd towards the sides.
      const at = (turn: number) => Math.sin(Math.max(-1, Math.min(1, turn)) * (Math.PI / 2));
      const shift = line % 2 ? 0.5 : 0;
      const from = at(((index + shift) / stakes) * 2 - 1) * (widest + 2);
      const to = at(((index + 1 + shift) / stakes) * 2 - 1) * (widest + 2);
      const middle = (from + to) / 2 / widest;
      const drop = Math.sqrt(Math.max(0, 1 - middle * middle)) * widest * tilt;
      const tone = mix(
        banded ? accent : color,
        random() > 0.5 ? "#fff6e4" : "#2a1a10",
        0.04 + random() * 0.14,
      );
      const w = to - from;
      if (w < 1) continue;
      const top = round(-y + drop);
      strands += `<path d="M${round(from)} ${top}q${round(w / 2)} -7 ${round(w)} 0v${row - 1}q${round(-w / 2)} -7 ${round(-w)} 0z" fill="${tone}" stroke="#2a1608" stroke-opacity=".34" stroke-width="1.4"/><path d="M${round(from + w * 0.2)} ${top + 1}q${round(w * 0.3)} -4 ${round(w * 0.6)} 0" fill="none" stroke="#fff6e4" stroke-opacity=".4" stroke-width="2"/>`;
    }
  }
  return strands;
}

/** Bare clay at the foot, where the glaze was wiped off. */
export function foot(
  id: string,
  clay: string,
  glaze: string,
  height: number,
  widest: number,
  tilt: number,
): string {
  const random = dice(`${id} foot`);
  const edge: Point[] = Array.from({ length: 9 }, (_, index) => {
    const x = -1 + index / 4;
    return [x * widest, -height + Math.sqrt(Math.max(0, 1 - x * x)) * widest * tilt + (random() - 0.5) * 4];
  });
  let sand = "";
  for (let index = 0; index < 60; index += 1) {
    sand += `<circle cx="${round((random() * 2 - 1) * widest)}" cy="${round(-height + random() * (height + widest * tilt * 1.4))}" r="${round(0.6 + random() * 1.3)}"/>`;
  }
  const lift = (shift: number) => smooth(edge.map(([x, y]) => [x, y + shift]));
  return `<path d="${smooth(edge)}L${widest} 120L${-widest} 120Z" fill="${clay}"/><g fill="${darker(clay, 0.5)}" opacity=".4">${sand}</g><path d="${lift(-4)}" fill="none" stroke="${darker(glaze, 0.4)}" stroke-opacity=".5" stroke-width="7"/><path d="${lift(1)}" fill="none" stroke="#1d0f05" stroke-opacity=".35" stroke-width="2.5"/>`;
}
