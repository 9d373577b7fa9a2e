import { stillOf } from "../../media/pictures";
import type { SeedCategory } from "../types";

export const categories: SeedCategory[] = [
  {
    slug: "tableware",
    name: "Tableware",
    description:
      "Stoneware thrown on the wheel, glazed in colors that get along with each other and with food.",
    picture: stillOf("tableware", "A pitcher, a stack of plates, a bowl and a mug on a wooden table"),
    seo: {
      title: "Handmade stoneware tableware | Halden Goods",
      description:
        "Mugs, plates, bowls and pots, thrown on the wheel in small workshops and made to be used daily.",
    },
  },
  {
    slug: "mugs-and-cups",
    name: "Mugs and cups",
    parent: "tableware",
    description: "For coffee, tea and whatever is left of the soup.",
    picture: stillOf("mugs", "Two mugs and an espresso cup in a row"),
  },
  {
    slug: "plates-and-bowls",
    name: "Plates and bowls",
    parent: "tableware",
    description: "They stack, they go in the oven, they look better full.",
    picture: stillOf("bowls", "A breakfast bowl beside a wide pasta bowl"),
  },
  {
    slug: "pitchers-and-pots",
    name: "Pitchers and pots",
    parent: "tableware",
    description: "Spouts that do not drip. We checked, one by one.",
    picture: stillOf("pots", "A dark teapot and an ochre pitcher"),
  },
  {
    slug: "kitchen",
    name: "Kitchen",
    description: "Tools with wooden handles and a long life, for people who cook on weekdays too.",
    picture: stillOf("kitchen", "A chopping board, a pepper mill, a bowl and wooden spoons"),
  },
  {
    slug: "textiles",
    name: "Textiles",
    description: "Linen and wool, woven in two small mills and sewn a few streets away.",
    picture: stillOf("textiles", "A folded throw, a red cushion and a pile of napkins"),
  },
  {
    slug: "cushions",
    name: "Cushions",
    parent: "textiles",
    description: "Covers and fillings, in sizes that fit the sofa you have.",
    picture: stillOf("cushions", "A square cushion and a long one"),
  },
  {
    slug: "throws-and-blankets",
    name: "Throws and blankets",
    parent: "textiles",
    description: "Heavy enough to stay where you put them.",
    picture: stillOf("throws", "A checked blanket and a dark throw, folded"),
  },
  {
    slug: "table-linen",
    name: "Table linen",
    parent: "textiles",
    description: "Napkins, towels and runners that forgive red wine.",
    picture: stillOf("linen", "A pile of napkins beside a rolled table runner"),
  },
  {
    slug: "lighting",
    name: "Lighting",
    description: "Lamps that can be opened, rewired and handed down.",
    picture: stillOf("lighting", "A lit table lamp and two candles"),
  },
  {
    slug: "home",
    name: "Home",
    description: "Vases, baskets and pots for everything that needs a place.",
    picture: stillOf("home", "A basket, a planter and a tall vase"),
  },
  {
    slug: "gifts-and-paper",
    name: "Gifts and paper",
    description: "Small things that travel well, and a few you download and make yourself.",
    picture: stillOf("gifts", "A gift box, notebooks and candles"),
  },
];

/** The picture of the front page. */
export const hero = stillOf("hero", "Vases, a bowl, a pitcher and a lit lamp on a long wooden table");
