import { z } from "zod";
import { openCurrent, remembered } from "@/lib/checkout/open";
import { problemOf, problemText } from "@/lib/checkout/refusal";
import { guard } from "@/lib/session/action";
import { personalJson } from "@/lib/session/personal-answer";

/** Opens Wix's checkout for the current cart of whoever asks: `{url}`, or `{problem, text}` for why not. */
export async function POST() {
  const result = await remembered(await guard(z.object({}), {}, openCurrent));
  if (result.ok) return personalJson({ url: result.value });
  const problem = problemOf(result.error);
  return personalJson({ problem, text: problemText(problem, process.env.NODE_ENV === "development") });
}
