import { darker, lighter } from "./color";
import { relief, unit } from "./light";
import { round, type Thing } from "./svg";
import { type Cloth, cloth, secondYarn } from "./weave";

/** A rolled length of cloth or paper, its end to the right, with a paper band around it. */
export function roll(options: Cloth & { length?: number; radius?: number; band?: string }): Thing {
  const { id, color, weave, length = 520, radius = 74, band } = options;
  const w = length / 2;
  const end = radius * 0.36;
  const path = `M${-w} ${-radius * 2}H${w}A${round(end)} ${radius} 0 0 1 ${w} 0H${-w}A${round(end)} ${radius} 0 0 1 ${-w} ${-radius * 2}Z`;
  const defs = `${cloth(`${id}t`, weave, color, secondYarn(options))}<clipPath id="${id}c"><path d="${path}"/></clipPath>`;
  const box = { x: -w - end - 4, y: -radius * 2 - 4, width: length + end * 2 + 8, height: radius * 2 + 8 };
  const light = relief(
    box,
    (x, y) => {
      const up = Math.max(-1, Math.min(1, -(y + radius) / radius));
      return {
        normal: unit([
          Math.sin(x * 0.03) * 0.05 - 0.1,
          up + Math.sin(x * 0.017) * 0.04,
          Math.sqrt(1 - up * up),
        ]),
        open: 0.5 + 0.5 * Math.min(1, (up + 1) * 1.4),
      };
    },
    { grain: 5 },
  );
  const sleeve = band
    ? `<path d="M-58 ${-radius * 2}H58A${round(end)} ${radius} 0 0 1 58 0H-58A${round(end)} ${radius} 0 0 1 -58 ${-radius * 2}Z" fill="${band}"/><path d="M-8 ${round(-radius * 1.3)}h52M-8 ${-radius}h52M-8 ${round(-radius * 0.7)}h30" stroke="#2a1608" stroke-opacity=".6" stroke-width="4"/>`
    : "";
  let spiral = "";
  for (let share = 1; share > 0.12; share -= 0.13) {
    spiral += `<ellipse cx="${round(w + (1 - share) * 3)}" cy="${-radius}" rx="${round(end * share)}" ry="${round(radius * share)}" fill="${share > 0.9 ? darker(color, 0.12) : lighter(color, 0.04)}" stroke="${darker(color, 0.55)}" stroke-opacity=".55" stroke-width="2.4"/>`;
  }
  const body = `<g clip-path="url(#${id}c)" style="isolation:isolate"><rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="url(#${id}t)"/>${sleeve}${light}</g>${spiral}<ellipse cx="${w}" cy="${-radius}" rx="${round(end)}" ry="${radius}" fill="#1d0f05" opacity=".18"/>`;
  return {
    defs,
    body,
    halfWidth: w + end,
    height: radius * 2,
    straight: true,
    base: w,
    shadow: `<path d="${path}"/>`,
  };
}
