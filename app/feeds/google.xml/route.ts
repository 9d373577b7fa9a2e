import { connection } from "next/server";
import { googleFeed } from "@/lib/feeds/google";
import { answerXml } from "../../machines";

/** Every product and every variant of it for Google Merchant Center. */
export async function GET(): Promise<Response> {
  await connection();
  return answerXml(async () => googleFeed());
}
