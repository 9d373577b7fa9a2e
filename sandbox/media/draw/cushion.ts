import { darker, dice } from "./color";
import { type Facet, relief, step, unit } from "./light";
import type { Thing } from "./svg";
import { type Cloth, cloth, secondYarn } from "./weave";

/** A filled cushion, square or long, standing on its edge. */
export function cushion(options: Cloth & { width?: number; height?: number; piping?: string }): Thing {
  const { id, color, weave, width = 440, height = 430, piping } = options;
  const w = width / 2;
  const path = `M${-w * 0.99} ${-height * 0.985}C${-w * 0.5} ${-height * 0.945} ${w * 0.5} ${-height * 0.945} ${w * 0.99} ${-height * 0.985}Q${w * 1.04} ${-height * 0.995} ${w * 1.01} ${-height * 0.94}C${w * 0.955} ${-height * 0.62} ${w * 0.955} ${-height * 0.36} ${w * 1.02} ${-height * 0.06}Q${w * 1.03} 2 ${w * 0.97} 2C${w * 0.5} 10 ${-w * 0.5} 10 ${-w * 0.97} 2Q${-w * 1.03} 2 ${-w * 1.02} ${-height * 0.06}C${-w * 0.955} ${-height * 0.36} ${-w * 0.955} ${-height * 0.62} ${-w * 1.01} ${-height * 0.94}Q${-w * 1.04} ${-height * 0.995} ${-w * 0.99} ${-height * 0.985}Z`;
  const defs = `${cloth(`${id}t`, weave, color, secondYarn(options))}<clipPath id="${id}c"><path d="${path}"/></clipPath>`;
  const box = { x: -w * 1.06, y: -height * 1.02, width: w * 2.12, height: height * 1.05 };
  const edge = piping ?? darker(color, 0.35);
  const body = [
    `<g clip-path="url(#${id}c)" style="isolation:isolate"><path d="${path}" fill="url(#${id}t)"/>${relief(box, pillow(id, w, height), { grain: 5 })}</g>`,
    `<path d="${path}" fill="none" stroke="${darker(edge, 0.5)}" stroke-width="${piping ? 9 : 5}" stroke-linejoin="round"/>`,
    `<path d="${path}" fill="none" stroke="${edge}" stroke-width="${piping ? 6 : 3}" stroke-linejoin="round" transform="translate(-1 -1)"/>`,
  ].join("");
  return { defs, body, halfWidth: w, height, straight: true, base: w * 0.94, shadow: `<path d="${path}"/>` };
}

/** A full pillow: swollen in the middle, pinched at the corners, with wrinkles that run into them. */
function pillow(id: string, w: number, height: number): (x: number, y: number) => Facet {
  const random = dice(`${id} pillow ${w}`);
  const wrinkles = Array.from({ length: 16 }, (_, index) => {
    const cornerX = index % 2 ? 1 : -1;
    const cornerY = index % 4 < 2 ? 1 : -1;
    const spread = ((index >> 2) - 1.5) * 0.34 + (random() - 0.5) * 0.16;
    return {
      cornerX,
      cornerY,
      angle: Math.atan2(-cornerY, -cornerX) + spread,
      long: 0.45 + random() * 0.6,
      deep: 0.02 + random() * 0.035,
    };
  });
  const rise = (u: number, v: number): number => {
    const full = Math.max(0, 1 - Math.abs(u) ** 3.2) * Math.max(0, 1 - Math.abs(v) ** 3.2);
    let z = full ** 0.55 * 0.62;
    for (const { cornerX, cornerY, angle, long, deep } of wrinkles) {
      const dx = u - cornerX;
      const dy = v - cornerY;
      const along = dx * Math.cos(angle) + dy * Math.sin(angle);
      const across = -dx * Math.sin(angle) + dy * Math.cos(angle);
      if (along < 0 || along > long) continue;
      z -= deep * Math.exp(-((across / (0.035 + along * 0.06)) ** 2)) * (1 - along / long);
    }
    return z + Math.sin(u * 3.1 + v * 2.3) * 0.012 + Math.sin(u * 5.7 - v * 4.1) * 0.006;
  };
  const d = 0.012;
  return (x, y) => {
    const u = x / w;
    const v = (y + height / 2) / (height / 2);
    const dx = (rise(u + d, v) - rise(u - d, v)) / (2 * d);
    const dy = (rise(u, v + d) - rise(u, v - d)) / (2 * d);
    return { normal: unit([-dx * 0.95, dy * 0.95 + 0.12, 1]), open: 0.62 + 0.38 * step(0.98 - v, 0, 0.35) };
  };
}
