"use client";

import { useActionState, useEffect, useRef } from "react";
import { carryOverAction } from "@/lib/cart/actions";
import { Button } from "@/lib/ui/primitives/button";
import { Notice } from "@/lib/ui/primitives/notice";

/** What somebody chose before logging in is not in their cart yet: says so, and tries again by itself, once. */
export function CarryOverNotice() {
  const [done, action, pending] = useActionState(carryOverAction, false);
  const form = useRef<HTMLFormElement>(null);
  const tried = useRef(false);
  useEffect(() => {
    if (tried.current) return;
    tried.current = true;
    form.current?.requestSubmit();
  }, []);
  if (done) return null;
  return (
    <Notice className="mb-8 max-w-2xl" title="Some things are still on their way here">
      <p>What you chose before you logged in is safe, but could not be added to this cart yet.</p>
      <form action={action} className="mt-3" ref={form}>
        <Button disabled={pending} type="submit" variant="secondary">
          {pending ? "Adding them…" : "Add them now"}
        </Button>
      </form>
    </Notice>
  );
}
