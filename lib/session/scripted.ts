import "server-only";
import { headers } from "next/headers";

/**
 * Whether this action was called by a script. A form that a browser without scripts has posted wants a page for an
 * answer, and on a partially prerendered page Next sends only its streamed part: such an action ends in a redirect.
 */
export async function isScripted(): Promise<boolean> {
  return (await headers()).has("next-action");
}
