import { headers } from "next/headers";
import { listStockWishes } from "@/lib/back-in-stock/queries";
import { collectMyData } from "@/lib/members/data";
import { readNews } from "@/lib/members/queries";
import { confirmedMember } from "@/lib/session/confirmed-member";
import { personalJson, personalRefusal } from "@/lib/session/personal-answer";
import { countTry } from "@/lib/session/rate-limit";
import { isFromAnotherSite } from "@/lib/session/same-origin";
import { getViewer, viewerTag } from "@/lib/session/viewer";
import { listMySavedIds } from "@/lib/wishlist/queries";

/** A member's own data as a file. 401 for everybody else, 403 for other sites, 429 and 503 with a word of why. */
export async function GET() {
  if (isFromAnotherSite(await headers())) return personalRefusal(403, "FOREIGN_ORIGIN");
  const { kind } = await getViewer();
  if (kind === "unavailable") return personalRefusal(503, "UNAVAILABLE");
  if (kind !== "member") return personalRefusal(401, "NOT_A_MEMBER");
  if ((await countTry({ "data: session": await viewerTag() })) !== undefined)
    return personalRefusal(429, "TOO_OFTEN");
  try {
    const [account, saved, emails] = await Promise.all([collectMyData(), listMySavedIds(), emailsOf()]);
    return personalJson(
      { ...account, saved, ...emails },
      {
        "Content-Disposition": 'attachment; filename="my-data.json"',
      },
    );
  } catch (error) {
    console.error("account: data could not be collected", error);
    return personalRefusal(503, "UNAVAILABLE");
  }
}

/** What goes to the e-mail that is theirs; nothing where it is not confirmed, or the shop has no key to ask. */
async function emailsOf() {
  const member = await confirmedMember();
  if (!member) return {};
  const [news, waitsFor] = await Promise.all([readNews(member), listStockWishes(member)]);
  return { news, waitsFor };
}
