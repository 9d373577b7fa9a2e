"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { tinykeys } from "tinykeys";
import { Button } from "@/lib/ui/primitives/button";
import { deskRooms } from "./rooms";

const storageKey = "mainstreet.desk-keys";

/** Whether somebody has turned the shortcuts off in this browser. A browser that keeps nothing has them on. */
function areOff(): boolean {
  try {
    return localStorage.getItem(storageKey) === "off";
  } catch {
    return false;
  }
}

function keep(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, "off");
  } catch {
    // Then it holds until the page is left.
  }
}

/** Whether letters are being typed somewhere, where a shortcut would be in the way. */
function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable], dialog *")
  );
}

/**
 * The desk by keyboard: `/` to search, `g` and a letter to go somewhere, `?` for this list, which has a button, too. Whoever
 * speaks to their computer, or hits keys by accident, turns the shortcuts off in it (WCAG 2.1.4).
 */
export function DeskKeys() {
  const router = useRouter();
  const list = useRef<HTMLDialogElement>(null);
  const [isOn, setOn] = useState(false);
  useEffect(() => setOn(!areOff()), []);

  useEffect(() => {
    if (!isOn) return;
    const unless = (act: (key: string) => void) => (event: KeyboardEvent) => {
      if (isTyping(event)) return;
      event.preventDefault();
      act(event.key.toLowerCase());
    };
    const goTo = (wanted: string) => {
      const room = deskRooms.find(({ key }) => key === wanted);
      if (room) router.push(room.path);
    };
    return tinykeys(window, {
      "/": unless(() => document.querySelector<HTMLInputElement>('main input[type="search"]')?.focus()),
      "Shift+?": unless(() => list.current?.showModal()),
      // One for all rooms: of several that begin alike tinykeys 4 leaves some half way when one of them is done, and
      // whoever is quick would not get on.
      [`g ([${deskRooms.map(({ key }) => key).join("")}])`]: unless(goTo),
    });
  }, [router, isOn]);

  return (
    <>
      <Button
        aria-haspopup="dialog"
        aria-label="Keyboard"
        className="shrink-0 max-sm:min-w-11"
        onClick={() => list.current?.showModal()}
        size="small"
        variant="ghost"
      >
        <span aria-hidden="true" className="sm:hidden">
          ?
        </span>
        <span className="max-sm:hidden">Keyboard</span>
      </Button>
      <dialog
        aria-labelledby="desk-keys"
        className="m-auto w-full max-w-md rounded-control bg-raised p-6 text-ink shadow-lift backdrop:bg-veil"
        ref={list}
      >
        <h2 className="font-display text-heading" id="desk-keys">
          Keyboard
        </h2>
        <dl className="mt-4 grid grid-cols-[6rem_1fr] gap-y-2 text-sm">
          <Shortcut keys={["/"]} what="Search" />
          {deskRooms.map(({ key, name }) => (
            <Shortcut key={key} keys={["g", key]} what={name} />
          ))}
          <Shortcut keys={["?"]} what="This list" />
        </dl>
        <label className="mt-6 flex min-h-11 items-center gap-3 text-sm">
          <input
            checked={isOn}
            className="size-5 shrink-0 accent-accent"
            onChange={({ target }) => {
              setOn(target.checked);
              keep(target.checked);
            }}
            type="checkbox"
          />
          These keys do something, in this browser
        </label>
        <form className="mt-4" method="dialog">
          <Button type="submit" variant="secondary">
            Close
          </Button>
        </form>
      </dialog>
    </>
  );
}

function Shortcut({ keys, what }: { keys: string[]; what: string }) {
  return (
    <>
      <dt className="flex gap-1">
        {keys.map((key) => (
          <kbd className="min-w-7 rounded-control border border-line px-2 py-0.5 text-center" key={key}>
            {key}
          </kbd>
        ))}
      </dt>
      <dd>{what}</dd>
    </>
  );
}
