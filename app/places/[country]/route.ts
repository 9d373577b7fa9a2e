import { regionsOf } from "@/lib/regions";
import { site } from "@/lib/site";

/** The states or regions of a country, for forms that ask for an address: codes and names, the same for everybody. */
export async function GET(_request: Request, { params }: RouteContext<"/places/[country]">) {
  const { country } = await params;
  return Response.json(regionsOf(country, site.locale), {
    headers: { "Cache-Control": "public, max-age=86400" },
  });
}
