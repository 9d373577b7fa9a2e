import type { NextRequest } from "next/server";
import { getSuggestions } from "@/lib/catalog/suggestions";

/** What the search box offers for `?q=`. The same for everybody, so any cache may keep it for a minute. */
export async function GET(request: NextRequest): Promise<Response> {
  const words = request.nextUrl.searchParams.get("q") ?? "";
  if (words.length > 100) return Response.json({ error: "too long" }, { status: 400 });
  try {
    return Response.json(await getSuggestions(words), {
      headers: { "Cache-Control": "public, max-age=60, s-maxage=60" },
    });
  } catch (error) {
    console.error("suggestions: Wix could not be asked", error);
    return Response.json(
      { error: "unavailable" },
      { status: 503, headers: { "Cache-Control": "no-store", "Retry-After": "5" } },
    );
  }
}
