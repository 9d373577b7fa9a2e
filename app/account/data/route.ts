import { headers } from "next/headers";
import { collectMyData } from "@/lib/members/data";
import { countTry } from "@/lib/session/rate-limit";
import { getViewer, viewerTag } from "@/lib/session/viewer";

const personal = { "Cache-Control": "private, no-store" };

/** A member's own data as a file. 401 for everybody else, 403 for other sites, 429 and 503 with a word of why. */
export async function GET() {
  const site = (await headers()).get("sec-fetch-site");
  if (site === "cross-site" || site === "same-site") return refuse(403, "FOREIGN_ORIGIN");
  const { kind } = await getViewer();
  if (kind === "unavailable") return refuse(503, "UNAVAILABLE");
  if (kind !== "member") return refuse(401, "NOT_A_MEMBER");
  if ((await countTry({ "data: session": await viewerTag() })) !== undefined) return refuse(429, "TOO_OFTEN");
  try {
    return new Response(JSON.stringify(await collectMyData(), null, 2), {
      headers: {
        ...personal,
        "Content-Type": "application/json; charset=utf-8",
        "Content-Disposition": 'attachment; filename="my-data.json"',
      },
    });
  } catch (error) {
    console.error("account: data could not be collected", error);
    return refuse(503, "UNAVAILABLE");
  }
}

function refuse(status: number, error: string): Response {
  return Response.json({ error }, { status, headers: personal });
}
