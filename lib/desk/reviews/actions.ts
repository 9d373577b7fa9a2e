"use server";

import { answerDesk } from "@/lib/desk/form-answer";
import { asAdmin } from "@/lib/desk/guard";
import { refreshShop } from "@/lib/desk/refresh";
import type { DeskFormState } from "@/lib/desk/types";
import { ok } from "@/lib/result";
import { moderate, removeReply, setReply } from "./commands";
import { decision, noReply, reply } from "./input";

/** Publishes a review, or takes it from the shop. */
export async function moderateReviewDeskAction(
  _before: DeskFormState,
  form: FormData,
): Promise<DeskFormState> {
  return answerDesk(
    await asAdmin("reviews: moderate", decision, form, async ({ reviewId, status }, desk) => {
      desk.note({ object: `review ${reviewId}`, after: { status } });
      await refreshShop({ kind: "review", ...(await moderate(reviewId, status)) });
      return ok({
        said:
          status === "APPROVED" ? "Published. The shop shows it." : "Rejected. The shop does not show it.",
      });
    }),
  );
}

/** Answers a review in the shop's name. */
export async function replyToReviewDeskAction(
  _before: DeskFormState,
  form: FormData,
): Promise<DeskFormState> {
  return answerDesk(
    await asAdmin("reviews: reply", reply, form, async ({ reviewId, message }, desk) => {
      desk.note({ object: `review ${reviewId}`, after: { characters: message.length } });
      await refreshShop({ kind: "review", ...(await setReply(reviewId, message)) });
      return ok({ said: "The answer stands under the review." });
    }),
  );
}

/** Takes the shop's answer away again. */
export async function removeReplyDeskAction(_before: DeskFormState, form: FormData): Promise<DeskFormState> {
  return answerDesk(
    await asAdmin("reviews: remove a reply", noReply, form, async ({ reviewId }, desk) => {
      desk.note({ object: `review ${reviewId}` });
      await refreshShop({ kind: "review", ...(await removeReply(reviewId)) });
      return ok({ said: "The answer is gone." });
    }),
  );
}
