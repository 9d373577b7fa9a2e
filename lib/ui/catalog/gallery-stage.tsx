"use client";

import { type ComponentType, type MouseEvent, type ReactNode, useState } from "react";
import type { CloseLook, CloseLookProps } from "./close-look";
import { galleryId, showPicture } from "./gallery-scroll";

interface Opened {
  View: ComponentType<CloseLookProps>;
  pictures: CloseLook[];
  index: number;
}

/**
 * The row of pictures. A click on one fetches the viewer, which nobody pays for before; while that cannot be had the
 * click is the plain link it looks like.
 */
export function GalleryStage({ label, children }: { label: string; children: ReactNode }) {
  const [opened, setOpened] = useState<Opened>();

  async function open(event: MouseEvent<HTMLUListElement>) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || !(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLAnchorElement>("a[data-width]");
    if (!link) return;
    event.preventDefault();
    const list = event.currentTarget;
    try {
      const { CloseLook: View } = await import("./close-look");
      const links = [...list.querySelectorAll<HTMLAnchorElement>("a[data-width]")];
      setOpened({ View, pictures: links.map((one) => toPicture(one, list)), index: links.indexOf(link) });
    } catch {
      location.assign(link.href);
    }
  }

  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: what is clicked are the links inside, and a key clicks those */}
      <ul
        className="-mx-5 relative flex snap-x snap-mandatory overflow-x-auto sm:mx-0 [scrollbar-width:none]"
        id={galleryId}
        onClick={open}
      >
        {children}
      </ul>
      {opened ? (
        <opened.View
          index={opened.index}
          label={label}
          onClose={() => setOpened(undefined)}
          onView={(picture) => showPicture(picture.place, { atOnce: true })}
          pictures={opened.pictures}
        />
      ) : null}
    </>
  );
}

/** The page shows all of them already: they are read from there instead of being sent once more. */
function toPicture(link: HTMLAnchorElement, list: HTMLUListElement): CloseLook {
  const slide = link.closest("li");
  return {
    src: link.href,
    alt: link.querySelector("img")?.alt ?? "",
    width: Number(link.dataset.width),
    height: Number(link.dataset.height),
    place: slide ? [...list.children].indexOf(slide) : 0,
  };
}
