import { receivePhoto } from "@/lib/members/receive-photo";

/** Takes a member's picture from the form on their profile, and leads back to it. */
export async function POST(request: Request) {
  const result = await receivePhoto(request);
  const location = `/account/profile?notice=${result.ok ? "photo" : noticeOf(result.error)}`;
  return new Response(null, {
    status: 303,
    headers: { Location: location, "Cache-Control": "private, no-store" },
  });
}

function noticeOf({ kind, code }: { kind: string; code: string }): string {
  if (code === "TOO_LARGE") return "photo-large";
  if (kind === "throttled") return "photo-later";
  return kind === "invalid" ? "no-photo" : "photo-failed";
}
