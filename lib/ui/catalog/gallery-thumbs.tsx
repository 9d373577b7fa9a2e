"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Media } from "@/lib/media";
import { galleryId, showPicture } from "./gallery-scroll";

export interface GalleryThumbsProps {
  thumbs: { kind: Media["kind"]; label: string; picture: ReactNode }[];
}

/** Small pictures that lead to the large ones. Links, so that they work before and without a script. */
export function GalleryThumbs({ thumbs }: GalleryThumbsProps) {
  const [current, setCurrent] = useState(0);
  const row = useRef<HTMLUListElement>(null);

  useEffect(() => {
    const list = document.getElementById(galleryId);
    if (!list) return;
    const follow = () => {
      const index = Math.round(list.scrollLeft / list.clientWidth);
      setCurrent(index);
      // A film that nobody sees any more should not be heard either.
      for (const [place, slide] of [...list.children].entries())
        if (place !== index) slide.querySelector("video")?.pause();
    };
    follow();
    list.addEventListener("scroll", follow, { passive: true });
    return () => list.removeEventListener("scroll", follow);
  }, []);

  // Only the row moves: a page that scrolls by itself is nobody's friend.
  useEffect(() => {
    const thumb = row.current?.children[current];
    if (!row.current || !(thumb instanceof HTMLElement)) return;
    row.current.scrollTo({ left: thumb.offsetLeft - (row.current.clientWidth - thumb.clientWidth) / 2 });
  }, [current]);

  return (
    <ul className="relative mt-3 flex gap-2 overflow-x-auto p-1 [scrollbar-width:none]" ref={row}>
      {thumbs.map((thumb, index) => (
        <li className="shrink-0" key={thumb.label + String(index)}>
          <a
            aria-current={index === current ? "true" : undefined}
            aria-label={`${thumb.kind === "image" ? "Picture" : "Film"} ${index + 1} of ${thumbs.length}: ${thumb.label}`}
            className="relative block w-16 border-2 border-transparent transition-colors hover:border-control aria-[current=true]:border-ink md:w-18"
            href={`#picture-${index + 1}`}
            onClick={(event) => {
              event.preventDefault();
              showPicture(index);
            }}
          >
            {thumb.picture}
          </a>
        </li>
      ))}
    </ul>
  );
}
