/** Every colour a product of the demo shop comes in. The catalogue's swatches and the drawings read the same table. */
export const tones = {
  // Glazes
  oat: { name: "Oat", hex: "#e4d8c0" },
  sea: { name: "Sea", hex: "#5b7f86" },
  iron: { name: "Iron", hex: "#4b3a33" },
  ochre: { name: "Ochre", hex: "#cf9440" },
  moss: { name: "Moss", hex: "#77805a" },
  rust: { name: "Rust", hex: "#ad5a38" },
  chalk: { name: "Chalk", hex: "#f1ece1" },
  cobalt: { name: "Cobalt", hex: "#2d4a9e" },
  // Yarns
  flax: { name: "Flax", hex: "#d9c7a3" },
  indigo: { name: "Indigo", hex: "#33426b" },
  madder: { name: "Madder", hex: "#a8483c" },
  sage: { name: "Sage", hex: "#9aa588" },
  plum: { name: "Plum", hex: "#6b4356" },
  charcoal: { name: "Charcoal", hex: "#3f3c3b" },
  cream: { name: "Cream", hex: "#efe6d2" },
  mustard: { name: "Mustard", hex: "#c9982f" },
  // Woods, metals, wax
  oak: { name: "Oak", hex: "#c99e66" },
  walnut: { name: "Walnut", hex: "#7a5238" },
  ash: { name: "Ash", hex: "#dcc39a" },
  ebonized: { name: "Ebonized", hex: "#35302c" },
  brass: { name: "Brass", hex: "#b98d42" },
  blackened: { name: "Blackened iron", hex: "#3b3a3a" },
  honey: { name: "Honey", hex: "#d9a441" },
  paper: { name: "Paper white", hex: "#f3ead6" },
} as const;

export type Tone = keyof typeof tones;

export const hex = (tone: Tone): string => tones[tone].hex;
