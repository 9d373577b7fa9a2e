import { headers } from "next/headers";
import { listStockWishes } from "@/lib/back-in-stock/queries";
import { collectMyData } from "@/lib/members/data";
import { readNews } from "@/lib/members/queries";
import { ShopError } from "@/lib/result";
import { report } from "@/lib/session/audit";
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
    report("account: data could not be collected", error);
    return personalRefusal(503, "UNAVAILABLE");
  }
}

/**
 * What goes to the e-mail that is theirs; nothing where it is not confirmed. It is asked with the shop's keys, and a key
 * that Wix does not take costs nobody the rest of their data: `missing` names the parts that are not in the file.
 */
async function emailsOf() {
  const member = await confirmedMember();
  if (!member) return {};
  const [news, waitsFor] = await Promise.all([
    orMissing("news", readNews(member)),
    orMissing("waitsFor", listStockWishes(member)),
  ]);
  const parts = { ...news, ...waitsFor };
  return { ...parts, missing: ["news", "waitsFor"].filter((part) => !(part in parts)) };
}

/** One part of the file under its name, or nothing. */
async function orMissing<Part extends string, T>(part: Part, question: Promise<T>) {
  try {
    return { [part]: await question };
  } catch (error) {
    if (!(error instanceof ShopError)) throw error;
    report(`account: data without ${part}: ${error.failure.code}`, error);
    return {};
  }
}
