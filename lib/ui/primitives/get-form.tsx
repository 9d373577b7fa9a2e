"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import type { ComponentProps, FormEvent } from "react";

export interface GetFormProps extends Omit<ComponentProps<"form">, "action" | "method" | "onSubmit"> {
  /** A path of this shop. */
  action: string;
  /** Whether the page that is gone to begins at its top. */
  scroll?: boolean;
}

/**
 * A form that asks for a page of this shop: its fields become the address, with scripts without loading anew. Next's own
 * does the same with three times the script, and it is on every page.
 */
export function GetForm({ action, scroll = true, ...rest }: GetFormProps) {
  const router = useRouter();
  function go(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget)) {
      if (typeof value === "string") query.append(name, value);
    }
    router.push(`${action.split("?")[0]}?${query}` as Route, { scroll });
  }
  return <form {...rest} action={action} onSubmit={go} />;
}
