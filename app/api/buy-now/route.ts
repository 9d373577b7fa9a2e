import { readBody } from "@/lib/body";
import { productForm } from "@/lib/cart/wanted";
import { openForItem, remembered } from "@/lib/checkout/open";
import { isOwnersBusiness, problemOf, problemText } from "@/lib/checkout/refusal";
import { failed } from "@/lib/result";
import { guard } from "@/lib/session/action";
import { personalJson } from "@/lib/session/personal-answer";
import { storedJson } from "@/lib/stored";

/** A product form has at most eighty fields of a thousand characters. Bytes. */
const most = 400_000;

/**
 * Opens Wix's checkout for what a product form says, its fields as JSON: a `Result` with where to go. Where it is not about
 * the product, the refusal comes with its `text`.
 */
export async function POST(request: Request) {
  const body = await readBody(request, most);
  if (body.kind !== "text") return personalJson(failed("invalid", "INPUT"));
  const result = await remembered(await guard(productForm, storedJson(body.text), openForItem));
  const problem = result.ok ? undefined : problemOf(result.error);
  if (!problem || !(isOwnersBusiness(problem) || problem === "address")) return personalJson(result);
  return personalJson({ ...result, text: problemText(problem, process.env.NODE_ENV === "development") });
}
