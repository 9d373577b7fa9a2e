import type { ObjectName } from "../../media/objects";
import { pictureOf } from "../../media/pictures";
import { type Tone, tones } from "../../media/tones";
import type { SeedBlock, SeedOption, SeedPicture, SeedProduct } from "../types";

export const p = (text: string): SeedBlock => ({ kind: "paragraph", text });
export const h = (text: string): SeedBlock => ({ kind: "heading", text, level: 3 });
export const list = (...items: string[]): SeedBlock => ({ kind: "list", items });

/** Front, window and close-up of one object in one colour. `what` names it for people who cannot see it. */
export function shots(object: ObjectName, tone: Tone, what: string): SeedPicture[] {
  return [
    pictureOf(object, tone, "front", `${what} on a table`),
    pictureOf(object, tone, "scene", `${what} among other things by a window`),
    pictureOf(object, tone, "detail", `${what}, close up`),
  ];
}

/** A colour option in which every choice has its own picture. */
export function colours(
  name: string,
  object: ObjectName,
  choices: readonly Tone[],
  what: string,
): SeedOption {
  return {
    name,
    render: "swatch",
    choices: choices.map((tone) => ({
      name: tones[tone].name,
      colorCode: tones[tone].hex,
      pictures: [pictureOf(object, tone, "front", `${what} in ${tones[tone].name.toLowerCase()}`)],
    })),
  };
}

/** Front pictures of every colour, then window and close-up of the first. */
export function gallery(object: ObjectName, choices: readonly Tone[], what: string): SeedPicture[] {
  const [first] = choices;
  if (!first) return [];
  const [, scene, detail] = shots(object, first, what);
  const fronts = choices.map((tone) =>
    pictureOf(object, tone, "front", `${what} in ${tones[tone].name.toLowerCase()}`),
  );
  const [lead, ...others] = fronts;
  return [lead, scene, detail, ...others].filter((picture) => picture !== undefined);
}

/** A choice of words, sizes usually. */
export function words(name: string, ...choices: (string | [name: string, addedPrice: string])[]): SeedOption {
  return {
    name,
    render: "text",
    choices: choices.map((choice) =>
      typeof choice === "string" ? { name: choice } : { name: choice[0], addedPrice: choice[1] },
    ),
  };
}

const care = {
  stoneware:
    "Dishwasher and microwave safe. Let it warm up slowly: do not move it from the freezer to a hot oven.",
  wood: "Wash by hand and dry upright. Rub in a little oil when it looks thirsty, about once a month.",
  linen:
    "Wash at 104°F with like colors, dry on the line, iron damp or not at all. It softens with every wash.",
  wool: "Air it outdoors instead of washing it. When it must be washed: by hand, cold, with wool soap, dried flat.",
  lamp: "Dust the shade with a soft brush. Takes an E26 bulb up to 60 W; the cord and socket can be replaced.",
  wax: "Trim the wick to a quarter inch before lighting. Never leave a flame alone.",
  none: "",
} as const;

export type Care = keyof typeof care;

/** Care, where it is made, and how it travels; the same order on every product. */
export function sections(kind: Care, made: string): NonNullable<SeedProduct["infoSections"]> {
  const shipping =
    "Packed by hand and sent within two working days. Standard delivery takes 3-5 business days; free over $75.";
  return [
    ...(care[kind] ? [{ uniqueName: `care-${kind}`, title: "Care", body: [p(care[kind])] }] : []),
    { uniqueName: `made-${slugOf(made)}`, title: "Who makes it", body: [p(made)] },
    {
      uniqueName: "shipping",
      title: "Shipping and returns",
      body: [p(shipping), p("Thirty days to change your mind.")],
    },
  ];
}

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/-$/, "");
}
