import { darker, dice, lighter } from "./color";
import { gradient, round, roundness, type Thing } from "./svg";

/** Two cloth-bound notebooks. */
export function notebooks({ id, color, second }: { id: string; color: string; second: string }): Thing {
  const book = (key: string, tone: string, x: number, turn: number) =>
    `<g transform="translate(${x} 0) rotate(${turn})"><rect x="-150" y="-440" width="310" height="440" rx="6" fill="#efe6d3"/><path d="M160 -434v428" stroke="#c9bca0" stroke-width="3"/><rect x="-160" y="-446" width="310" height="446" rx="8" fill="${tone}"/><rect x="-160" y="-446" width="310" height="446" rx="8" fill="url(#${id}g)"/><rect x="-160" y="-446" width="34" height="446" fill="${darker(tone, 0.25)}" opacity=".7"/><rect x="-60" y="-350" width="150" height="84" fill="#f6efe0"/><path d="M-36 -322h100M-36 -300h64" stroke="#5a4a36" stroke-width="5"/>${key === "a" ? `<path d="M96 -446V0" stroke="${lighter(tone, 0.5)}" stroke-width="7"/>` : ""}</g>`;
  return {
    defs: gradient(
      `${id}g`,
      [
        [0, "#fff6e4", 0.24],
        [0.5, "#fff6e4", 0],
        [1, "#2a1608", 0.26],
      ],
      'x1="0" y1="0" x2="1" y2="1"',
    ),
    body: book("b", second, 84, 7) + book("a", color, -46, -4),
    halfWidth: 230,
    height: 470,
  };
}

/** Sheets of a printable pattern with a drawing on them. */
export function sheets({
  id,
  color,
  motif,
}: {
  id: string;
  color: string;
  motif: "cushion" | "glaze";
}): Thing {
  const drawing =
    motif === "cushion"
      ? `<path d="M-110 -330h220v220h-220z" fill="none" stroke="${color}" stroke-width="5"/><path d="M-92 -312h184v184h-184z" fill="none" stroke="${color}" stroke-width="3" stroke-dasharray="10 7"/><path d="M-110 -220h220" stroke="${color}" stroke-width="2" stroke-dasharray="4 8"/><path d="M-110 -80h220M-110 -60h150" stroke="#6b5a44" stroke-width="4" opacity=".6"/>`
      : `${Array.from(
          { length: 12 },
          (_, index) =>
            `<rect x="${-120 + (index % 4) * 62}" y="${-360 + Math.floor(index / 4) * 86}" width="50" height="66" rx="4" fill="${["#b7c4b1", "#2f4858", "#d8a24a", "#7a3b2e", "#e6dcc6", "#5f7a76", "#a65d3b", "#c9b79a", "#39403d", "#8fa3ad", "#d9c8b4", "#94694a"][index]}"/>`,
        ).join("")}<path d="M-120 -70h240M-120 -48h160" stroke="#6b5a44" stroke-width="4" opacity=".6"/>`;
  const sheet = (x: number, turn: number, tone: string, inner: string) =>
    `<g transform="translate(${x} 0) rotate(${turn})"><rect x="-180" y="-480" width="360" height="480" fill="${tone}"/><rect x="-180" y="-480" width="360" height="480" fill="url(#${id}g)"/><path d="M-110 -436h140" stroke="#3a2f24" stroke-width="9"/><path d="M-110 -408h80" stroke="#3a2f24" stroke-width="4" opacity=".6"/>${inner}</g>`;
  return {
    defs: gradient(
      `${id}g`,
      [
        [0, "#fff", 0.5],
        [1, "#2a1608", 0.14],
      ],
      'x1="0" y1="0" x2="1" y2="1"',
    ),
    body: sheet(96, 10, "#e9dfca", "") + sheet(40, 4, "#f2eada", "") + sheet(-30, -4, "#fbf6ea", drawing),
    halfWidth: 250,
    height: 500,
  };
}

/** Bars of soap in a small pile. */
export function soap({ id, colors }: { id: string; colors: string[] }): Thing {
  const random = dice(`${id} soap`);
  let body = "";
  for (const [index, color] of colors.entries()) {
    const y = -index * 96;
    const x = round((random() - 0.5) * 40);
    body += `<g transform="translate(${x} ${y}) rotate(${round((random() - 0.5) * 4)})"><rect x="-170" y="-100" width="340" height="100" rx="20" fill="${color}"/><rect x="-170" y="-100" width="340" height="100" rx="20" fill="url(#${id}g)"/><path d="M-160 -98L-120 -140H140L160 -98Z" fill="${lighter(color, 0.3)}"/><rect x="-62" y="-72" width="124" height="44" rx="6" fill="none" stroke="${darker(color, 0.35)}" stroke-width="4" opacity=".7"/><path d="M-38 -50h76" stroke="${darker(color, 0.35)}" stroke-width="5" opacity=".7"/></g>`;
  }
  return {
    defs: gradient(
      `${id}g`,
      [
        [0, "#fff6e4", 0.35],
        [0.5, "#fff6e4", 0],
        [1, "#2a1608", 0.36],
      ],
      'x1="0" y1="0" x2=".3" y2="1"',
    ),
    body,
    halfWidth: 190,
    height: colors.length * 96 + 44,
    flat: true,
  };
}

/** A gift box tied with cloth. */
export function giftBox({ id, color, ribbon }: { id: string; color: string; ribbon: string }): Thing {
  const defs =
    roundness(`${id}r`) +
    gradient(`${id}g`, [
      [0, lighter(color, 0.2)],
      [1, darker(color, 0.22)],
    ]);
  const body = `<rect x="-230" y="-270" width="460" height="270" fill="url(#${id}g)"/><path d="M-246 -270L-200 -360H204L246 -270Z" fill="${lighter(color, 0.18)}"/><rect x="-246" y="-282" width="492" height="62" fill="${darker(color, 0.04)}"/><path d="M-246 -220h492" stroke="${darker(color, 0.5)}" stroke-opacity=".4" stroke-width="5"/><rect x="-34" y="-282" width="68" height="282" fill="${ribbon}"/><path d="M-30 -282L-24 -360H26L34 -282Z" fill="${lighter(ribbon, 0.14)}"/><path d="M0 -356C-150 -470 -190 -330 -4 -338C190 -330 150 -470 0 -356Z" fill="${ribbon}"/><path d="M0 -350C-96 -420 -120 -350 -6 -340C120 -350 96 -420 0 -350Z" fill="${darker(ribbon, 0.3)}"/><path d="M-10 -342L-96 -230L-54 -236L-40 -206L12 -336ZM10 -342L100 -240L62 -240L52 -206L-6 -336Z" fill="${darker(ribbon, 0.08)}"/><circle cx="0" cy="-346" r="21" fill="${lighter(ribbon, 0.12)}"/>`;
  return { defs, body, halfWidth: 246, height: 400 };
}
