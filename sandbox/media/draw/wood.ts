import { darker, lighter } from "./color";
import { woodGrain } from "./grain";
import { relief } from "./light";
import { clip, clipped, gradient, type Thing } from "./svg";
import { turned } from "./turned";

/** A chopping board leaning against the wall. */
export function board({ id, color }: { id: string; color: string }): Thing {
  const w = 210;
  const h = 560;
  const path = `M${-w} -22Q${-w} 0 ${-w + 22} 0H${w - 22}Q${w} 0 ${w} -22V${-h * 0.72}Q${w} ${-h * 0.79} ${w - 44} ${-h * 0.79}H74Q48 ${-h * 0.79} 45 ${-h * 0.85}V${-h * 0.94}Q42 ${-h} 0 ${-h}Q-42 ${-h} -45 ${-h * 0.94}V${-h * 0.85}Q-48 ${-h * 0.79} -74 ${-h * 0.79}H${-w + 44}Q${-w} ${-h * 0.79} ${-w} ${-h * 0.72}Z`;
  const box = { x: -w, y: -h, width: w * 2, height: h };
  const sheen = gradient(
    `${id}s`,
    [
      [0, "#fff6e4", 0.34],
      [0.35, "#fff6e4", 0.06],
      [0.7, "#2a1608", 0.04],
      [1, "#2a1608", 0.24],
    ],
    'x1="0" y1="0" x2="1" y2="1"',
  );
  const hole = `<ellipse cx="0" cy="${-h * 0.925}" rx="16" ry="17" fill="${darker(color, 0.78)}"/><path d="M-15 ${-h * 0.925 + 5}a16 17 0 0 0 30 0" fill="none" stroke="${lighter(color, 0.35)}" stroke-width="4"/>`;
  const body = [
    `<path d="${path}" transform="translate(15 0)" fill="${darker(color, 0.62)}"/><path d="${path}" transform="translate(9 0)" fill="${darker(color, 0.42)}"/>`,
    clipped(
      `${id}c`,
      `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="${color}"/>${woodGrain(id, color, box, 64)}<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="url(#${id}s)"/>`,
    ),
    `<path d="${path}" fill="none" stroke="${lighter(color, 0.5)}" stroke-opacity=".75" stroke-width="3.5"/>`,
    hole,
  ].join("");
  return {
    defs: sheen + clip(`${id}c`, path),
    body,
    halfWidth: w,
    height: h,
    straight: true,
    base: w - 8,
    shadow: `<path d="${path}"/>`,
  };
}

/** A rolling pin, lying. */
export function rollingPin({ id, color }: { id: string; color: string }): Thing {
  const form = turned(
    [
      [0, 8],
      [6, 20],
      [40, 26],
      [74, 17],
      [84, 30],
      [90, 50],
      [120, 55],
      [350, 56],
      [580, 55],
      [610, 50],
      [616, 30],
      [626, 17],
      [660, 26],
      [694, 20],
      [700, 8],
    ],
    0,
    -20,
  );
  const box = { x: -60, y: -702, width: 120, height: 706 };
  // Turned upright and laid down: the light is worked out for how it lies.
  const light = relief(
    box,
    (x, y) => {
      const { normal } = form.facet(x, y);
      return { normal: [normal[1], -normal[0], normal[2]] };
    },
    { gloss: 0.2, grain: 3.4 },
  );
  const skin = `<rect x="-60" y="-702" width="120" height="706" fill="${color}"/>${woodGrain(id, color, box, 30)}<path d="M-60 -86h120M-60 -614h120" stroke="#1d0f05" stroke-opacity=".35" stroke-width="3"/>${light}`;
  const turn = "translate(-350 -60) rotate(90)";
  return {
    defs: clip(`${id}c`, form.outline),
    body: `<g transform="${turn}">${clipped(`${id}c`, skin)}</g>`,
    halfWidth: 350,
    height: 118,
    straight: true,
    base: 258,
    shadow: `<path transform="${turn}" d="${form.outline}"/>`,
  };
}

/** A serving tray, seen from the front at a slant. */
export function tray({ id, color }: { id: string; color: string }): Thing {
  const floor = "M-296 -34L-232 -214Q-228 -224 -216 -224H216Q228 -224 232 -214L296 -34Z";
  const defs =
    clip(`${id}c`, floor) +
    gradient(
      `${id}g`,
      [
        [0, "#1d0f05", 0.42],
        [0.2, "#1d0f05", 0.12],
        [0.7, "#fff6e4", 0.1],
        [1, "#fff6e4", 0.22],
      ],
      'x1="0" y1="0" x2="0" y2="1"',
    ) +
    gradient(`${id}f`, [
      [0, lighter(color, 0.3)],
      [0.4, lighter(color, 0.08)],
      [1, darker(color, 0.22)],
    ]);
  const grain = `<g transform="rotate(90)">${woodGrain(id, color, { x: -240, y: -310, width: 220, height: 620 }, 44)}</g>`;
  const wall = (side: 1 | -1) =>
    `<path d="M${side * 296} -34L${side * 232} -214L${side * 240} -262Q${side * 246} -270 ${side * 256} -262L${side * 322} -70Z" fill="${side < 0 ? darker(color, 0.34) : lighter(color, 0.16)}"/><path d="M${side * 250} -266L${side * 322} -68" stroke="${lighter(color, 0.5)}" stroke-width="6" stroke-linecap="round"/>`;
  const body = [
    `<path d="${floor}" fill="${lighter(color, 0.06)}"/><g clip-path="url(#${id}c)">${grain}<rect x="-300" y="-230" width="600" height="200" fill="url(#${id}g)"/><path d="M-300 -30L-232 -220L-190 -220L-232 -30Z" fill="#1d0f05" opacity=".2"/></g>`,
    `<path d="M-240 -266H240V-214H-240Z" fill="${darker(color, 0.14)}"/><path d="M-244 -266H244" stroke="${lighter(color, 0.5)}" stroke-width="6" stroke-linecap="round"/><path d="M-60 -246h120q10 0 10 9t-10 9h-120q-10 0 -10 -9t10 -9z" fill="${darker(color, 0.76)}"/>`,
    wall(-1),
    wall(1),
    `<path d="M-322 -70Q-322 -78 -314 -78H314Q322 -78 322 -70V-12Q322 0 310 0H-310Q-322 0 -322 -12Z" fill="url(#${id}f)"/><g clip-path="url(#${id}d)"><g transform="rotate(90)">${woodGrain(`${id}e`, color, { x: -80, y: -322, width: 80, height: 644 }, 18)}</g></g><path d="M-318 -76H318" stroke="${lighter(color, 0.55)}" stroke-width="4" stroke-linecap="round"/>`,
    `<path d="M-76 -50h152q13 0 13 12t-13 12h-152q-13 0 -13 -12t13 -12z" fill="${darker(color, 0.8)}"/><path d="M-80 -28h160" stroke="${lighter(color, 0.4)}" stroke-width="3" stroke-linecap="round"/>`,
  ].join("");
  return {
    defs: `${defs}${clip(`${id}d`, "M-322 -78H322V0H-322Z")}`,
    body,
    halfWidth: 322,
    height: 270,
    straight: true,
    base: 310,
    shadow: '<path d="M-322 0V-70L-250 -120H250L322 -70V0Z"/>',
  };
}
