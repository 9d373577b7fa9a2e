"use client";

import { type RefObject, useEffect, useState } from "react";

export interface Ticked {
  id: string;
  number: string;
}

function boxesIn(list: HTMLElement | null): HTMLInputElement[] {
  return [...(list?.querySelectorAll<HTMLInputElement>("input[data-order]") ?? [])];
}

/**
 * The ticked rows of a list that the server has made. On a box, `j` and `k` or the arrows go to the next one and the one
 * before.
 */
export function useTicks(list: RefObject<HTMLElement | null>) {
  const [count, setCount] = useState(0);

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const recount = () => setCount(boxesIn(element).filter(({ checked }) => checked).length);
    const go = (event: KeyboardEvent) => {
      // Enter in a box would send the form it belongs to.
      if (event.key === "Enter" && boxesIn(element).some((box) => box === event.target))
        event.preventDefault();
      const step = steps[event.key];
      const boxes = boxesIn(element);
      const at = boxes.indexOf(event.target as HTMLInputElement);
      if (step === undefined || at === -1) return;
      event.preventDefault();
      boxes[at + step]?.focus();
    };
    element.addEventListener("change", recount);
    element.addEventListener("keydown", go);
    // A browser that comes back to a page ticks again what was ticked.
    recount();
    return () => {
      element.removeEventListener("change", recount);
      element.removeEventListener("keydown", go);
    };
  }, [list]);

  return {
    count,
    ticked: (): Ticked[] =>
      boxesIn(list.current)
        .filter(({ checked }) => checked)
        .map(({ value }) => {
          const [id = "", number = ""] = value.split(" ");
          return { id, number };
        }),
    /** Ticks every row, or none; with an id only that one. */
    tick: (checked: boolean, id?: string) => {
      for (const box of boxesIn(list.current))
        if (id === undefined || box.value.startsWith(`${id} `)) box.checked = checked;
      setCount(boxesIn(list.current).filter((box) => box.checked).length);
    },
  };
}

const steps: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
