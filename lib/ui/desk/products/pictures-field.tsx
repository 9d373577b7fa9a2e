"use client";

import { type ChangeEvent, useRef, useState } from "react";
import { mostPictures, picturesText } from "@/lib/desk/products/fields";
import type { DeskPicture } from "@/lib/desk/products/types";
import type { Failure } from "@/lib/result";
import { deskProblem } from "@/lib/ui/desk/desk-words";
import { Button } from "@/lib/ui/primitives/button";
import { Notice } from "@/lib/ui/primitives/notice";
import { Pic } from "@/lib/ui/primitives/picture";
import { deskInputClass } from "./edit-input";

const tooLarge = 8 * 1024 * 1024;

/** Pictures of a product in their order, the first one first in the shop; new ones from this computer. */
export function PicturesField({ pictures, was }: { pictures: DeskPicture[]; was?: string }) {
  const [list, setList] = useState(pictures);
  const [problem, setProblem] = useState<string>();
  const [waiting, setWaiting] = useState(0);
  const said = useRef<HTMLParagraphElement>(null);

  const add = async (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])].slice(0, mostPictures - list.length);
    event.target.value = "";
    setProblem(undefined);
    setWaiting(files.length);
    for (const file of files) {
      const outcome = await upload(file);
      if (typeof outcome === "string") setProblem(`${file.name}: ${outcome}`);
      else setList((before) => [...before, outcome]);
      setWaiting((before) => before - 1);
    }
  };
  const move = (index: number, by: -1 | 1) =>
    setList((before) => {
      const next = [...before];
      const [moved] = next.splice(index, 1);
      if (moved) next.splice(index + by, 0, moved);
      return next;
    });

  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 font-medium text-sm">Pictures</legend>
      {was === undefined ? null : <input name="was.pictures" type="hidden" value={was} />}
      <input name="pictures" type="hidden" value={picturesText(list)} />
      <ol className="grid gap-3 empty:hidden">
        {list.map(({ id, alt, picture }, index) => (
          <li className="flex flex-wrap items-center gap-3" key={id}>
            {picture ? (
              <Pic
                alt=""
                aspect={1}
                className="size-16 rounded-control"
                most={128}
                picture={picture}
                sizes="64px"
              />
            ) : (
              <span className="grid size-16 place-items-center rounded-control bg-tint text-xs">Film</span>
            )}
            <input
              aria-label={`What picture ${index + 1} shows`}
              className={`${deskInputClass} flex-1 basis-48`}
              maxLength={1000}
              onChange={({ target }) =>
                setList((before) =>
                  before.map((one) => (one.id === id ? { ...one, alt: target.value } : one)),
                )
              }
              placeholder="What it shows, for those who cannot see it"
              value={alt}
            />
            <span className="flex gap-1">
              <Small
                disabled={index === 0}
                label={`Move picture ${index + 1} up`}
                onClick={() => move(index, -1)}
              >
                ↑
              </Small>
              <Small
                disabled={index === list.length - 1}
                label={`Move picture ${index + 1} down`}
                onClick={() => move(index, 1)}
              >
                ↓
              </Small>
              <Small
                label={`Remove picture ${index + 1}`}
                onClick={() => {
                  setList((before) => before.filter((one) => one.id !== id));
                  said.current?.focus();
                }}
              >
                ×
              </Small>
            </span>
          </li>
        ))}
      </ol>
      <label className="grid gap-1 text-sm">
        <span>Add pictures</span>
        <input
          accept="image/jpeg,image/png,image/webp,image/gif"
          disabled={waiting > 0 || list.length >= mostPictures}
          multiple
          className="max-w-full py-1 file:mr-3 file:min-h-11 file:cursor-pointer file:rounded-control file:border file:border-control file:bg-transparent file:px-5 file:font-medium file:text-ink hover:file:border-ink hover:file:bg-tint"
          onChange={add}
          type="file"
        />
        <span className="text-muted">JPEG, PNG, WebP or GIF, at most 8 MB each, {mostPictures} in all.</span>
      </label>
      <p className="text-muted text-sm outline-none" ref={said} role="status" tabIndex={-1}>
        {waiting > 0 ? `Uploading, ${waiting} to go…` : list.length === 0 ? "No pictures yet." : ""}
      </p>
      {problem ? <Notice tone="danger">{problem}</Notice> : null}
    </fieldset>
  );
}

/** Sends one file to the desk; the picture, or why there is none. */
async function upload(file: File): Promise<DeskPicture | string> {
  if (file.size > tooLarge) return "It is larger than 8 MB.";
  try {
    const address = `/admin/products/pictures?${new URLSearchParams({ name: file.name })}`;
    const answer = await fetch(address, { method: "POST", body: file });
    if (answer.status === 404) return "You have been logged out. Log in again, then come back.";
    const { picture, error } = (await answer.json()) as { picture?: DeskPicture; error?: Failure };
    return picture ?? (error ? deskProblem(error) : "It was refused.");
  } catch {
    return "The upload broke off. Try again.";
  }
}

function Small({
  label,
  children,
  ...rest
}: {
  label: string;
  children: string;
  disabled?: boolean;
  onClick: () => void;
}) {
  return (
    <Button aria-label={label} className="size-11" size="small" variant="secondary" {...rest}>
      {children}
    </Button>
  );
}
