import { darker, dice } from "./color";
import { type Facet, relief, unit } from "./light";
import { round, type Thing } from "./svg";
import { tube } from "./tube";
import { type Cloth, cloth, secondYarn } from "./weave";

/** Cloth on a peg, falling in folds: a towel, or an apron. */
export function hanging(options: Cloth & { width?: number; height?: number; apron?: boolean }): Thing {
  const { id, color, weave, width = 360, height = 620, apron = false } = options;
  const w = width / 2;
  const top = -height;
  const path = apron
    ? `M${-w * 0.44} ${top + 66}Q0 ${top + 78} ${w * 0.44} ${top + 66}C${w * 0.47} ${top + 170} ${w * 0.66} ${top + 236} ${w} ${top + 256}C${w * 0.98} ${top + 400} ${w * 1.02} -120 ${w * 1.06} -16C${w * 0.8} 6 ${w * 0.62} -14 ${w * 0.36} 2C${w * 0.1} 16 ${-w * 0.24} -10 ${-w * 0.5} 4C${-w * 0.74} 14 ${-w * 0.9} -8 ${-w * 1.06} -14C${-w * 1.02} -120 ${-w * 0.98} ${top + 400} ${-w} ${top + 256}C${-w * 0.66} ${top + 236} ${-w * 0.47} ${top + 170} ${-w * 0.44} ${top + 66}Z`
    : `M0 ${top + 16}C${w * 0.2} ${top + 18} ${w * 0.44} ${top + 46} ${w * 0.62} ${top + 120}C${w * 0.74} ${top + 200} ${w * 0.8} ${top + 330} ${w * 0.86} -40C${w * 0.7} 6 ${w * 0.5} -24 ${w * 0.3} 0C${w * 0.1} 18 ${-w * 0.12} -14 ${-w * 0.34} 2C${-w * 0.56} 16 ${-w * 0.7} -30 ${-w * 0.9} -56C${-w * 0.84} ${top + 330} ${-w * 0.76} ${top + 200} ${-w * 0.6} ${top + 116}C${-w * 0.42} ${top + 46} ${-w * 0.2} ${top + 18} 0 ${top + 16}Z`;
  const defs = `${cloth(`${id}t`, weave, color, secondYarn(options))}<clipPath id="${id}c"><path d="${path}"/></clipPath>`;
  const box = { x: -w * 1.1, y: top, width: w * 2.2, height: height + 24 };
  const drape = apron ? apronFolds(id, w, height) : peggedFolds(id, w, height);
  const pocket = apron
    ? `<path d="M${-w * 0.56} ${round(-height * 0.4)}h${round(w * 1.12)}v${round(height * 0.19)}q0 14 -14 14h${round(-w * 1.12 + 28)}q-14 0 -14 -14z" fill="#2a1608" fill-opacity=".07" stroke="${darker(color, 0.5)}" stroke-opacity=".55" stroke-width="2.4" stroke-dasharray="7 4"/><path d="M${-w * 0.56} ${round(-height * 0.4 + 3)}h${round(w * 1.12)}" stroke="#1d0f05" stroke-opacity=".4" stroke-width="4"/>`
    : "";
  const strap = apron
    ? tube(
        `M${-w * 0.38} ${top + 74}C${-w * 0.36} ${top - 14} ${w * 0.36} ${top - 14} ${w * 0.38} ${top + 74}`,
        12,
        darker(color, 0.1),
        0,
      )
    : tube(`M-12 ${top + 26}q12 -44 24 0`, 7, darker(color, 0.2), 0);
  const peg = `<ellipse cx="14" cy="${top + 14}" rx="20" ry="17" fill="#1d0f05" opacity=".3"/><circle cx="0" cy="${top}" r="17" fill="#8a6038"/><circle cx="-2" cy="${top - 2}" r="13" fill="#a87848"/><circle cx="-5" cy="${top - 6}" r="5" fill="#e0bd8f" opacity=".8"/>`;
  const body = `${strap}<g clip-path="url(#${id}c)" style="isolation:isolate"><rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="url(#${id}t)"/>${pocket}${relief(box, drape, { grain: 5 })}</g><path d="${path}" fill="none" stroke="${darker(color, 0.5)}" stroke-opacity=".35" stroke-width="2"/>${peg}`;
  return { defs, body, halfWidth: w, height, hangs: true, shadow: `<path d="${path}"/>` };
}

/** Folds that fan out from the peg. */
function peggedFolds(id: string, w: number, height: number): (x: number, y: number) => Facet {
  const random = dice(`${id} drape`);
  const folds = Array.from({ length: 7 }, (_, index) => ({
    at: -0.86 + index * 0.285 + (random() - 0.5) * 0.1,
    wide: 0.06 + random() * 0.05,
    deep: 0.5 + random() * 0.7,
  }));
  return fromHeight((x, y) => {
    const down = Math.max(0.02, (y + height) / height);
    const spread = w * (0.16 + 0.84 * Math.min(1, down * 1.5) ** 0.7);
    const u = x / spread;
    let z = 0;
    for (const { at, wide, deep } of folds) z += deep * wide * 2.2 * Math.exp(-(((u - at) / wide) ** 2 / 2));
    return z * spread * (1 - down * 0.25) - Math.abs(u) ** 3 * spread * 0.12;
  });
}

function apronFolds(id: string, w: number, height: number): (x: number, y: number) => Facet {
  const random = dice(`${id} apron`);
  const folds = Array.from({ length: 6 }, (_, index) => ({
    at: -0.85 + index * 0.34 + (random() - 0.5) * 0.16,
    wide: 0.1 + random() * 0.08,
    deep: 0.4 + random() * 0.6,
    lean: (random() - 0.5) * 0.14,
  }));
  return fromHeight((x, y) => {
    const down = (y + height) / height;
    const u = x / w;
    let z = u * u * -0.1;
    for (const { at, wide, deep, lean } of folds) {
      z +=
        deep * wide * 2.6 * Math.max(0, down - 0.2) * Math.exp(-(((u - at - lean * down) / wide) ** 2) / 2);
    }
    return (z + Math.sin(u * 3 + down * 5) * 0.03) * w;
  });
}

function fromHeight(rise: (x: number, y: number) => number): (x: number, y: number) => Facet {
  return (x, y) => ({
    normal: unit([-(rise(x + 2, y) - rise(x - 2, y)) / 4, (rise(x, y + 4) - rise(x, y - 4)) / 8 + 0.06, 1]),
  });
}
