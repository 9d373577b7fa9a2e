"use client";

import { type ComponentType, useRef, useState } from "react";
import type { SearchComboboxProps } from "./search-combobox";
import { searchInput } from "./search-input";

export interface SearchBoxProps {
  id: string;
  words: string;
}

/** The search field. What it takes to suggest something is fetched when somebody first goes there. */
export function SearchBox({ id, words }: SearchBoxProps) {
  const plain = useRef<HTMLInputElement>(null);
  const [box, setBox] = useState<{ Combobox: ComponentType<SearchComboboxProps>; typed: string }>();

  async function load() {
    try {
      const { SearchCombobox } = await import("./search-combobox");
      setBox({ Combobox: SearchCombobox, typed: plain.current?.value ?? words });
    } catch {
      // Offline, or a new version of the shop is out: the field works without.
    }
  }

  if (box) return <box.Combobox focus id={id} words={box.typed} />;
  return <input {...searchInput(id)} defaultValue={words} onFocus={load} ref={plain} />;
}
