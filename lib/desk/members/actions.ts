"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { answerDesk } from "@/lib/desk/form-answer";
import { asAdmin } from "@/lib/desk/guard";
import type { DeskFormState } from "@/lib/desk/types";
import { failed, ok } from "@/lib/result";
import { setAdmittance } from "./commands";

const memberInput = z.object({ id: z.guid().toLowerCase() });

/** Shuts a member out. Nobody shuts themselves out by mistake. */
export async function blockMemberDeskAction(_before: DeskFormState, form: FormData): Promise<DeskFormState> {
  return answerDesk(
    await asAdmin("members: block", memberInput, form, async ({ id }, desk) => {
      desk.note({ object: `member ${id}`, after: { status: "blocked" } });
      if (id === desk.admin.memberId) return failed("conflict", "MEMBER_SELF_BLOCK_FORBIDDEN");
      const done = await setAdmittance(id, false);
      if (!done.ok) return done;
      desk.note({ before: { status: done.value.status } });
      refresh();
      return ok({ said: "Blocked." });
    }),
  );
}

/** Lets somebody in who waits for it, or who was shut out. */
export async function admitMemberDeskAction(_before: DeskFormState, form: FormData): Promise<DeskFormState> {
  return answerDesk(
    await asAdmin("members: admit", memberInput, form, async ({ id }, desk) => {
      desk.note({ object: `member ${id}`, after: { status: "approved" } });
      const done = await setAdmittance(id, true);
      if (!done.ok) return done;
      desk.note({ before: { status: done.value.status } });
      refresh();
      return ok({ said: "Admitted." });
    }),
  );
}
