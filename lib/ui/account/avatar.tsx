import type { Picture } from "@/lib/media";
import { Pic } from "@/lib/ui/primitives/picture";

/** A member's picture, or the first letter of their name. */
export function Avatar({ name, photo }: { name: string; photo: Picture | undefined }) {
  if (photo)
    return (
      <Pic
        alt=""
        aspect={1}
        className="size-20 shrink-0 rounded-full"
        most={320}
        picture={photo}
        priority
        sizes="80px"
      />
    );
  return (
    <span
      aria-hidden="true"
      className="grid size-20 shrink-0 place-items-center rounded-full bg-tint font-display text-3xl"
    >
      {[...name][0]?.toUpperCase()}
    </span>
  );
}
