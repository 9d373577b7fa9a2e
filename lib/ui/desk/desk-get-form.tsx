"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import {
  type ComponentProps,
  createContext,
  type FormEvent,
  useContext,
  useEffect,
  useRef,
  useTransition,
} from "react";
import { Button, type ButtonProps } from "@/lib/ui/primitives/button";
import { PendingSign } from "@/lib/ui/primitives/pending";
import { atTheEdge } from "./at-the-edge";

const Busy = createContext(false);

export interface DeskGetFormProps extends Omit<ComponentProps<"form">, "action" | "method" | "onSubmit"> {
  /** A path of the desk. */
  action: string;
  /** What the address says: when it comes to say something else, the fields say it too. */
  filled: string;
}

/**
 * A form of the desk that asks for a page: its fields become the address, and its button shows that the page is on the
 * way. Without scripts the browser does the same. Who typed and pressed Enter is still in the field afterwards.
 */
export function DeskGetForm({ action, filled, children, ...rest }: DeskGetFormProps) {
  const router = useRouter();
  const [busy, start] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const was = useRef(filled);
  useEffect(() => {
    // Not at first: what was typed before the script came is still to be sent.
    if (was.current !== filled) form.current?.reset();
    was.current = filled;
  }, [filled]);

  function go(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget)) {
      if (typeof value === "string" && value.trim() !== "") query.append(name, value);
    }
    const address = query.size > 0 ? `${action}?${query}` : action;
    start(() => router.push(address as Route));
  }

  return (
    <form {...rest} action={action} aria-busy={busy} onSubmit={go} ref={form}>
      <Busy value={busy}>{children}</Busy>
      <span className="sr-only" role="status">
        {busy ? "Looking …" : ""}
      </span>
    </form>
  );
}

/** The button of such a form. */
export function GetSubmit({ children, size = "medium", variant = "secondary", ...rest }: ButtonProps) {
  return (
    <Button className="relative" size={size} type="submit" variant={variant} {...rest}>
      {children}
      <PendingSign className={atTheEdge} pending={useContext(Busy)} />
    </Button>
  );
}
