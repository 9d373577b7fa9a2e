import { type RefObject, useEffect, useState } from "react";

/** Whether an element is out of view; undefined until it is for the first time. */
export function useOutOfView(element: RefObject<HTMLElement | null>): boolean | undefined {
  const [away, setAway] = useState<boolean>();
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(([entry]) => {
      const isAway = entry?.isIntersecting === false;
      setAway((before) => (isAway || before !== undefined ? isAway : undefined));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return away;
}
