import { darker, lighter } from "./color";
import { gradient, type Thing } from "./svg";
import { cloth } from "./weave";

/** Two cloth-bound notebooks, seen from above. */
export function notebooks({ id, color, second }: { id: string; color: string; second: string }): Thing {
  const cover = (key: string, tone: string) =>
    cloth(`${id}${key}`, "plain", tone, tone) +
    gradient(`${id}${key}r`, [
      [0, darker(tone, 0.5)],
      [0.35, darker(tone, 0.16)],
      [0.7, darker(tone, 0.42)],
      [1, darker(tone, 0.1)],
    ]);
  const book = (key: string, band: string) =>
    [
      '<path d="M-146 -448H166Q172 -448 172 -442V6Q172 12 166 12H-146Z" fill="#d9ccb0"/>',
      [0, 2, 4, 6]
        .map(
          (at) =>
            `<path d="M-140 ${3 + at * 1.5}H${164 + at * 0.6}M${163 + at * 1.5} -444V${6 + at}" stroke="#8d7c5c" stroke-opacity=".5" stroke-width="1"/>`,
        )
        .join(""),
      `<rect x="-160" y="-452" width="322" height="456" rx="9" fill="url(#${id}${key})"/>`,
      `<rect x="-160" y="-452" width="322" height="456" rx="9" fill="url(#${id}g)"/>`,
      `<path d="M-126 -452V4" stroke="#1d0f05" stroke-opacity=".34" stroke-width="5"/><path d="M-121 -452V4" stroke="#fff6e4" stroke-opacity=".2" stroke-width="3"/>`,
      `<rect x="-160" y="-452" width="32" height="456" rx="9" fill="url(#${id}${key}r)" opacity=".5"/>`,
      '<rect x="-68" y="-352" width="166" height="94" rx="2" fill="#1d0f05" opacity=".25" transform="translate(2 3)"/><rect x="-68" y="-352" width="166" height="94" rx="2" fill="#f6efe0"/><rect x="-60" y="-344" width="150" height="78" fill="none" stroke="#5a4a36" stroke-opacity=".5" stroke-width="1.5"/>',
      '<path d="M-38 -316h106M-38 -296h70" stroke="#5a4a36" stroke-width="4" stroke-linecap="round"/>',
      `<rect x="112" y="-454" width="13" height="460" fill="${darker(band, 0.1)}"/><path d="M114 -452V4" stroke="${lighter(band, 0.4)}" stroke-opacity=".6" stroke-width="2.4"/>`,
    ].join("");
  const under = 'transform="translate(74 14) rotate(9)"';
  const over = 'transform="translate(-40 -10) rotate(-5)"';
  const shape = '<rect x="-160" y="-452" width="332" height="464" rx="9"/>';
  return {
    defs:
      cover("a", color) +
      cover("b", second) +
      gradient(
        `${id}g`,
        [
          [0, "#fff6e4", 0.26],
          [0.45, "#fff6e4", 0],
          [1, "#2a1608", 0.2],
        ],
        'x1="0" y1="0" x2="1" y2="1"',
      ),
    body: `<g ${under}>${book("b", color)}</g><g ${over}><g transform="translate(9 9)" fill="#1d0f05" opacity=".14">${shape}</g><g transform="translate(5 5)" fill="#1d0f05" opacity=".2">${shape}</g>${book("a", second)}</g>`,
    halfWidth: 262,
    height: 500,
    laid: true,
    shadow: `<g ${under}>${shape}</g><g ${over}>${shape}</g>`,
  };
}

const glazes = [
  "#b7c4b1",
  "#2f4858",
  "#d8a24a",
  "#7a3b2e",
  "#e6dcc6",
  "#5f7a76",
  "#a65d3b",
  "#c9b79a",
  "#39403d",
  "#8fa3ad",
  "#d9c8b4",
  "#94694a",
];

/** Printed sheets, seen from above: a sewing pattern or a chart of glazes. */
export function sheets({
  id,
  color,
  motif,
}: {
  id: string;
  color: string;
  motif: "cushion" | "glaze";
}): Thing {
  const text = (y: number, ...widths: number[]) =>
    widths
      .map(
        (width, index) =>
          `<path d="M-136 ${y + index * 15}h${width}" stroke="#3a2f24" stroke-opacity=".45" stroke-width="3.4"/>`,
      )
      .join("");
  const pattern = `<path d="M-120 -368h240v222h-240z" fill="${color}" fill-opacity=".08" stroke="${color}" stroke-width="4.5"/><path d="M-100 -348h200v182h-200z" fill="none" stroke="${color}" stroke-width="2.4" stroke-dasharray="10 6"/><path d="M-120 -257h240" stroke="${color}" stroke-width="1.8" stroke-dasharray="3 7"/><path d="M0 -330v146M-8 -318l8 -14l8 14M-8 -196l8 14l8 -14" fill="none" stroke="${color}" stroke-width="2"/>${[-80, -40, 40, 80].map((x) => `<path d="M${x} -368l-7 -11h14z" fill="${color}"/>`).join("")}${text(-112, 250, 232, 244, 150)}`;
  const chart = `${glazes
    .map((tone, index) => {
      const x = -136 + (index % 4) * 70;
      const y = -374 + Math.floor(index / 4) * 92;
      return `<rect x="${x}" y="${y}" width="60" height="60" rx="5" fill="${tone}"/><rect x="${x}" y="${y}" width="60" height="60" rx="5" fill="url(#${id}t)"/><path d="M${x} ${y + 71}h42" stroke="#3a2f24" stroke-opacity=".5" stroke-width="3"/>`;
    })
    .join("")}${text(-78, 256, 240, 120)}`;
  const more = `${text(-400, 256, 240, 250, 180)}<path d="M-120 -310h200v160h-200z" fill="none" stroke="${color}" stroke-width="3" stroke-dasharray="9 6"/>`;
  const shape = '<path d="M-176 -490H170Q178 -490 178 -482V-6Q150 2 120 1H-176Z"/>';
  const sheet = (x: number, turn: number, tone: string, inner: string) =>
    `<g transform="translate(${x} 0) rotate(${turn})"><g transform="translate(5 6)" fill="#1d0f05" opacity=".16">${shape}</g><g transform="translate(2 2)" fill="#1d0f05" opacity=".18">${shape}</g><g fill="${tone}">${shape}</g><path d="M-136 -446h150" stroke="#3a2f24" stroke-width="11"/><path d="M-136 -420h92" stroke="#3a2f24" stroke-opacity=".6" stroke-width="4"/>${inner}<g fill="url(#${id}g)">${shape}</g></g>`;
  return {
    defs:
      gradient(
        `${id}g`,
        [
          [0, "#ffffff", 0.5],
          [0.4, "#ffffff", 0],
          [0.82, "#2a1608", 0.05],
          [1, "#2a1608", 0.24],
        ],
        'x1="0" y1="0" x2="1" y2="1"',
      ) +
      gradient(
        `${id}t`,
        [
          [0, "#ffffff", 0.42],
          [0.4, "#ffffff", 0],
          [1, "#1d0f05", 0.3],
        ],
        'x1="0" y1="0" x2="1" y2="1"',
      ),
    body:
      sheet(74, 11, "#e6dcc6", more) +
      sheet(30, 3, "#efe7d6", more) +
      sheet(-34, -5, "#fbf7ec", motif === "cushion" ? pattern : chart),
    halfWidth: 264,
    height: 520,
    laid: true,
    shadow: [
      [74, 11],
      [-34, -5],
    ]
      .map(([x, turn]) => `<g transform="translate(${x} 0) rotate(${turn})">${shape}</g>`)
      .join(""),
  };
}
