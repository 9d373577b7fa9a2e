import { beside, companyOf, type Piece } from "./company";
import { dice } from "./draw/color";
import type { Placed, Stage } from "./draw/stage";
import type { Thing } from "./draw/svg";
import { type GroundName, groundOf, grounds } from "./grounds";
import { type ObjectName, objects } from "./objects";
import { sizeOf } from "./sizes";
import type { Tone } from "./tones";

/** How a product is shown: by itself, close up, or among others by the window. */
export type Shot = "front" | "detail" | "scene";

const width = 800;
const height = 1000;

/** The stage of a product picture; the drawing's canvas is 800 x 1000 units. */
export function productStage(object: ObjectName, tone: Tone, shot: Shot): Stage {
  const thing = objects[object]("a", tone);
  const [front, scene] = groundOf[object];
  const above = thing.hangs || thing.laid;
  const tallest = above ? 700 : 610;
  const scale = Math.min(1.75, 560 / (thing.halfWidth * 2), tallest / thing.height);
  // What stands is centred a little above the middle, so that its shadow has room.
  const base = thing.hangs
    ? 130 + thing.height * scale
    : thing.laid
      ? 500 + (thing.height * scale) / 2
      : Math.min(850, 560 + (thing.height * scale) / 2 + (thing.flat ? 30 : 0));
  const main: Placed = { thing, x: above ? 400 : 385, y: base, scale };
  const plain: Stage = {
    width,
    height,
    ground: grounds[front],
    horizon: above ? 1400 : 640,
    things: [main],
  };
  if (shot === "front") return plain;
  if (shot === "detail") {
    const middle = base - thing.height * scale * 0.62;
    const side = Math.max(0, main.x - thing.halfWidth * scale * 0.35 - 188);
    return {
      ...plain,
      crop: [Math.round(Math.min(424, side)), Math.round(Math.max(0, Math.min(530, middle - 235))), 376, 470],
    };
  }
  if (thing.laid)
    return {
      ...plain,
      ground: grounds[flatTable(scene)],
      light: "leaves",
      horizon: 0,
      things: laidOut(object, main),
    };
  const light = dice(`${object} light`)() > 0.5 ? "leaves" : "panes";
  return {
    ...plain,
    ground: grounds[scene],
    light,
    horizon: thing.hangs ? 800 : 610,
    things: withCompany(object, tone, main),
  };
}

/** The thing a little smaller, with two others of the same house behind and before it. */
function withCompany(object: ObjectName, tone: Tone, main: Placed): Placed[] {
  const random = dice(`${object} company`);
  const group = companyOf(object);
  const pick = (list: readonly Piece[], not?: ObjectName): Piece => {
    const others = list.filter(([name]) => name !== object && name !== not);
    return others[Math.floor(random() * others.length)] ?? ["budVase", "oat"];
  };
  const [backName, backTone] = pick(group?.back ?? []);
  const [frontName, frontTone] = pick(group?.front ?? [], backName);
  const back = objects[backName]("b", backTone === tone ? "chalk" : backTone);
  const front = objects[frontName]("c", frontTone === tone ? "oat" : frontTone);
  if (main.thing.hangs) {
    return [
      { ...main, x: 380, scale: main.scale * 0.86, y: main.y - 60 },
      { thing: front, x: 610, y: 930, scale: Math.min(0.6, 130 / front.halfWidth) },
    ];
  }
  const size = main.scale * 0.82;
  const unit = size / sizeOf(object);
  return [
    { thing: back, x: 600, y: 748, scale: fitted(unit * sizeOf(backName), back, 560, 190) },
    { ...main, x: 325, y: Math.min(880, main.y + 40), scale: size },
    { thing: front, x: 640, y: 905, scale: fitted(unit * sizeOf(frontName), front, 330, 125) },
  ];
}

/** A true scale, kept within what the picture has room for. */
function fitted(scale: number, thing: Thing, tall: number, wide: number): number {
  return Math.max(0.34, Math.min(scale, tall / thing.height, wide / thing.halfWidth));
}

/** The table under things that are seen from above. */
function flatTable(scene: GroundName): GroundName {
  return grounds[scene].kind === "paper" ? "linenBone" : scene;
}

/** Two things on a table, from above; the second half out of the picture. */
function laidOut(object: ObjectName, main: Placed): Placed[] {
  const [name, otherTone] = beside[object] ?? ["soap", "sage"];
  const other = { ...objects[name]("b", otherTone), laid: true };
  const under = name === "board";
  return [
    under
      ? { thing: other, x: 400, y: 880, scale: 1.35 }
      : { thing: other, x: 640, y: 420, scale: Math.min(0.9, 420 / other.height) },
    { ...main, x: under ? 400 : 330, y: main.y + (under ? 0 : 90), scale: main.scale * (under ? 0.8 : 0.82) },
  ];
}
