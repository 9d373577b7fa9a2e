"use client";

import { useEffect, useState } from "react";
import type { Suggestions } from "@/lib/catalog/suggestion-types";

/** Milliseconds somebody stops typing for before they are taken at their word. */
const pause = 150;

export interface Suggested {
  /** What these suggestions are for. */
  words: string;
  found?: Suggestions;
  failed: boolean;
}

/** Suggestions for what is typed; those before it until the new ones are there. */
export function useSuggestions(typed: string): Suggested {
  const words = typed.trim();
  const [suggested, setSuggested] = useState<Suggested>({ words: "", failed: false });

  useEffect(() => {
    if (words.length < 2) return;
    const control = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(`/search/suggest?${new URLSearchParams({ q: words })}`, {
          signal: control.signal,
        });
        if (!answer.ok) throw new Error(`suggestions: ${answer.status}`);
        setSuggested({ words, found: await answer.json(), failed: false });
      } catch {
        if (!control.signal.aborted) setSuggested({ words, failed: true });
      }
    }, pause);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [words]);

  return words.length < 2 ? { words, failed: false } : suggested;
}
