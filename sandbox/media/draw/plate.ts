import { darker, dice, isDark, lighter } from "./color";
import { radial, round, type Thing } from "./svg";

/** Plates and low bowls, seen from above at a slant; several are stacked. */
export function plate(options: {
  id: string;
  color: string;
  radius: number;
  /** How round the ellipse is: 0.3 from the side, 0.6 from above. */
  tilt: number;
  depth: number;
  well: number;
  count?: number;
  rimColor?: string;
  speckle?: number;
}): Thing {
  const { id, color, radius, tilt, depth, well, count = 1, rimColor, speckle = 60 } = options;
  const gap = depth * 0.9 + 10;
  const defs = [
    radial(
      `${id}p`,
      [
        [0, lighter(color, 0.2)],
        [0.62, color],
        [1, darker(color, 0.16)],
      ],
      'cx=".36" cy=".3" r=".85"',
    ),
    radial(
      `${id}w`,
      [
        [0, lighter(color, 0.1)],
        [0.75, darker(color, 0.04)],
        [1, darker(color, 0.2)],
      ],
      'cx=".6" cy=".66" r=".75"',
    ),
  ].join("");
  const ry = radius * tilt;
  let body = "";
  for (let index = 0; index < count; index += 1) {
    const y = -ry * 0.9 - depth - index * gap;
    body += `<path d="M${-radius} ${round(y)}C${-radius * 0.92} ${round(y + ry * 0.7 + depth)} ${-radius * 0.5} ${round(y + ry + depth)} 0 ${round(y + ry + depth)}C${radius * 0.5} ${round(y + ry + depth)} ${radius * 0.92} ${round(y + ry * 0.7 + depth)} ${radius} ${round(y)}Z" fill="${darker(color, 0.28)}"/>`;
    body += `<path d="M${-radius} ${round(y)}C${-radius * 0.92} ${round(y + ry * 0.7 + depth)} ${-radius * 0.5} ${round(y + ry + depth)} ${-radius * 0.1} ${round(y + ry + depth)}C${-radius * 0.5} ${round(y + ry * 0.9)} ${-radius * 0.9} ${round(y + ry * 0.4)} ${-radius} ${round(y)}Z" fill="#fff6e4" opacity=".16"/>`;
    body += `<ellipse cx="0" cy="${round(y)}" rx="${radius}" ry="${round(ry)}" fill="url(#${id}p)"/>`;
    if (index < count - 1) continue;
    body += `<ellipse cx="0" cy="${round(y)}" rx="${radius - 3}" ry="${round(ry - 3)}" fill="none" stroke="${rimColor ?? lighter(color, isDark(color) ? 0.3 : 0.55)}" stroke-width="${rimColor ? 8 : 4}"/>`;
    const wy = y + depth * 0.25;
    body += `<ellipse cx="0" cy="${round(wy)}" rx="${round(radius * well)}" ry="${round(ry * well)}" fill="url(#${id}w)"/>`;
    body += `<path d="M${round(-radius * well)} ${round(wy)}A${round(radius * well)} ${round(ry * well)} 0 0 1 ${round(radius * well)} ${round(wy)}" fill="none" stroke="${darker(color, 0.4)}" stroke-opacity=".45" stroke-width="4"/>`;
    body += `<path d="M${round(-radius * well)} ${round(wy)}A${round(radius * well)} ${round(ry * well)} 0 0 0 ${round(radius * well)} ${round(wy)}" fill="none" stroke="#fff6e4" stroke-opacity=".4" stroke-width="3"/>`;
    body += spiral(radius * well, ry * well, wy, color);
    body += dots(id, speckle, radius, ry, y, color);
    body += `<path d="M${round(-radius * 0.83)} ${round(y - ry * 0.3)}A${round(radius * 0.92)} ${round(ry * 0.9)} 0 0 1 ${round(-radius * 0.2)} ${round(y - ry * 0.87)}" fill="none" stroke="#fffaf0" stroke-opacity=".6" stroke-width="7" stroke-linecap="round"/>`;
  }
  return { defs, body, halfWidth: radius, height: ry * 2 + depth + gap * (count - 1), flat: true };
}

/** The thrower's finger, still there in the well. */
function spiral(rx: number, ry: number, y: number, color: string): string {
  return [0.72, 0.46, 0.22]
    .map(
      (share) =>
        `<ellipse cx="${round(rx * 0.02)}" cy="${round(y + ry * 0.03)}" rx="${round(rx * share)}" ry="${round(ry * share)}" fill="none" stroke="${darker(color, 0.4)}" stroke-opacity=".13" stroke-width="3"/>`,
    )
    .join("");
}

function dots(id: string, count: number, rx: number, ry: number, y: number, color: string): string {
  const random = dice(`${id} dots`);
  const ink = isDark(color) ? lighter(color, 0.45) : darker(color, 0.6);
  let list = "";
  for (let index = 0; index < count; index += 1) {
    const angle = random() * Math.PI * 2;
    const reach = Math.sqrt(random()) * 0.96;
    list += `<circle cx="${round(Math.cos(angle) * rx * reach)}" cy="${round(y + Math.sin(angle) * ry * reach)}" r="${round(0.6 + random() ** 3 * 2.6)}" opacity="${round(0.25 + random() * 0.5)}"/>`;
  }
  return `<g fill="${ink}">${list}</g>`;
}
