import { type RefObject, useEffect, useState } from "react";

/**
 * Whether an element is out of view on a screen of this kind; undefined until it is for the first time.
 *
 * @param media such as `(width < 64rem)`
 */
export function useOutOfView(element: RefObject<HTMLElement | null>, media: string): boolean | undefined {
  const [away, setAway] = useState<boolean>();
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(([entry]) => {
      const isAway = entry?.isIntersecting === false && matchMedia(media).matches;
      setAway((before) => (isAway || before !== undefined ? isAway : undefined));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, media]);
  return away;
}
