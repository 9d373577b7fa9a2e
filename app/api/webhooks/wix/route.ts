import { receiveWebhook } from "@/lib/webhooks/receive";

/** Where Wix tells of changes in the catalogue. docs/webhooks.md says how to have it do so. */
export function POST(request: Request): Promise<Response> {
  return receiveWebhook(request);
}
