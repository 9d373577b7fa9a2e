"use client";

import { useCombobox } from "downshift";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { OfferList } from "./offer-list";
import { groupsOf, type Offer } from "./offers";
import { forgetSearches, recentSearches, rememberSearch } from "./recent-searches";
import { searchInput } from "./search-input";
import { useSuggestions } from "./use-suggestions";

export interface SearchComboboxProps {
  id: string;
  words: string;
  /** Takes over from the plain field, with the cursor where it was. */
  focus?: boolean;
}

/** The search field with suggestions below it: a combobox with a list of products, categories and words. */
export function SearchCombobox({ id, words, focus = false }: SearchComboboxProps) {
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(words);
  const [recent, setRecent] = useState<string[]>(recentSearches);
  const suggested = useSuggestions(typed);
  const groups = groupsOf(typed, suggested, recent);
  const offers = groups.flatMap(({ offers: all }) => all);

  const box = useCombobox<Offer>({
    id,
    inputId: id,
    items: offers,
    inputValue: typed,
    itemToString: (offer) => offer?.text ?? "",
    // Going somewhere leaves what was typed alone.
    selectedItem: null,
    initialIsOpen: focus,
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return;
      if (selectedItem.search) rememberSearch(selectedItem.search);
      router.push(selectedItem.href);
    },
  });
  const { closeMenu } = box;

  useEffect(() => {
    const input = field.current;
    if (!focus || !input) return;
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
  }, [focus]);

  useEffect(() => {
    const form = field.current?.form;
    const sent = () => {
      rememberSearch(field.current?.value ?? "");
      closeMenu();
    };
    form?.addEventListener("submit", sent);
    return () => form?.removeEventListener("submit", sent);
  }, [closeMenu]);

  const isOpen = box.isOpen && (groups.length > 0 || suggested.failed);
  return (
    <>
      <input
        {...searchInput(id)}
        {...box.getInputProps({
          id,
          ref: field,
          onChange: (event) => setTyped(event.currentTarget.value),
          onKeyDown: (event) => {
            // Nothing picked: Enter is the form's.
            if (event.key === "Enter" && box.highlightedIndex < 0) {
              Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
            }
          },
          onFocus: () => setRecent(recentSearches()),
        })}
      />
      <div
        className={`absolute inset-x-0 top-full z-30 mt-2 max-h-[min(32rem,70dvh)] min-w-72 overflow-y-auto overscroll-contain rounded-control border border-line bg-raised shadow-lift md:left-auto md:w-96 ${isOpen ? "" : "hidden"}`}
      >
        <OfferList
          groups={isOpen ? groups : []}
          itemProps={(offer, index) => box.getItemProps({ item: offer, index })}
          highlighted={box.highlightedIndex}
          menuProps={box.getMenuProps({ "aria-label": "Suggestions" })}
          onForget={() => {
            forgetSearches();
            setRecent([]);
          }}
        />
        {suggested.failed && isOpen ? (
          <p className="px-4 py-3 text-muted text-sm">Suggestions are out just now. Press Enter to search.</p>
        ) : null}
      </div>
    </>
  );
}
