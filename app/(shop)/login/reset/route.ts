import { redirect } from "next/navigation";

/** Where Wix's page for a new password sends the browser back to. */
export function GET() {
  redirect("/login?notice=reset");
}
