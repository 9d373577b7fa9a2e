import type { Step } from "./transform";

export interface Size {
  width: number;
  height: number;
}

export interface Plan {
  /** The part of the original that is shown, in its pixels. */
  region: Size & { left: number; top: number };
  /** Pixels of the answer. */
  out: Size;
  quality: number;
  blur: number;
}

/** Works the steps out to one region of the original and one final size, which is never larger than the region. */
export function planOf(size: Size, steps: readonly Step[]): Plan {
  let region = { left: 0, top: 0, ...whole(size) };
  let out: Size = whole(size);
  let quality = 85;
  let blur = 0;
  for (const step of steps) {
    quality = step.quality ?? quality;
    blur = step.blur ?? blur;
    if (step.op === "fit") {
      out = scaled(out, Math.min(1, step.width / out.width, step.height / out.height));
      continue;
    }
    const across = region.width / out.width;
    const down = region.height / out.height;
    if (step.op === "crop") {
      const x = Math.min(step.x, out.width - 1);
      const y = Math.min(step.y, out.height - 1);
      out = { width: Math.min(step.width, out.width - x), height: Math.min(step.height, out.height - y) };
      region = {
        left: region.left + x * across,
        top: region.top + y * down,
        width: out.width * across,
        height: out.height * down,
      };
      continue;
    }
    const target = scaled(step, Math.min(1, out.width / step.width, out.height / step.height));
    // The largest part of the region that has the target's proportions.
    const share = Math.min(out.width / target.width, out.height / target.height);
    const width = target.width * share * across;
    const height = target.height * share * down;
    region = {
      left: region.left + (region.width - width) * step.alignX,
      top: region.top + (region.height - height) * step.alignY,
      width,
      height,
    };
    out = target;
  }
  return { region, out, quality, blur };
}

const whole = ({ width, height }: Size): Size => ({ width, height });

function scaled({ width, height }: Size, scale: number): Size {
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
