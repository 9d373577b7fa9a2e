/** `#rrggbb` as three numbers from 0 to 255. */
function channels(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** `amount` of `b` in `a`, 0 to 1. */
export function mix(a: string, b: string, amount: number): string {
  const from = channels(a);
  const to = channels(b);
  const mixed = from.map((channel, index) => Math.round(channel + ((to[index] ?? 0) - channel) * amount));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** Shadow is not black but a warm brown, light not white but cream: that is what makes clay look like clay. */
export const darker = (color: string, amount: number) => mix(color, "#2a1a10", amount);
export const lighter = (color: string, amount: number) => mix(color, "#fff6e4", amount);

/** Whether a colour is dark enough to need light details. */
export function isDark(color: string): boolean {
  const [r, g, b] = channels(color);
  return r * 0.299 + g * 0.587 + b * 0.114 < 110;
}

/** Repeatable "random" numbers from 0 to 1. */
export function dice(seed: string): () => number {
  let state = 2166136261;
  for (const letter of seed) state = Math.imul(state ^ letter.charCodeAt(0), 16777619);
  return () => {
    state = Math.imul(state ^ (state >>> 15), 2246822519);
    state = Math.imul(state ^ (state >>> 13), 3266489917);
    state ^= state >>> 16;
    return (state >>> 0) / 4294967296;
  };
}
