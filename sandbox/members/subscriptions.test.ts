import { emailSubscriptions } from "@wix/email-subscriptions";
import { createClient } from "@wix/sdk";
import { describe, expect, it } from "vitest";
import { keyAuth, visitorAuth } from "../testing/clients";
import { suiteSandbox } from "../testing/suite";

suiteSandbox();

const modules = { emailSubscriptions };
const owner = () => createClient({ auth: keyAuth("members"), modules }).emailSubscriptions;

async function statusOf(email: string): Promise<string | undefined> {
  const { subscriptions } = await owner().queryEmailSubscriptions({ email: { $in: [email] } });
  return subscriptions?.[0]?.subscriptionStatus;
}

describe("who wants the shop's news", () => {
  it("is known by e-mail, changed there, and unknown of whoever has said nothing", async () => {
    expect(await statusOf("ADA@example.com")).toBe("SUBSCRIBED");
    expect(await statusOf("sam@example.com")).toBeUndefined();
    const answer = await owner().upsertEmailSubscription({
      subscription: { email: "sam@example.com", subscriptionStatus: "SUBSCRIBED" },
    });
    expect(answer.subscription).toMatchObject({ email: "sam@example.com", deliverabilityStatus: "NOT_SET" });
    await owner().upsertEmailSubscription({
      subscription: { email: "sam@example.com", subscriptionStatus: "UNSUBSCRIBED" },
    });
    expect(await statusOf("sam@example.com")).toBe("UNSUBSCRIBED");
  });

  it("is the owner's to read and to write", async () => {
    const visitor = createClient({ auth: await visitorAuth(), modules }).emailSubscriptions;
    await expect(visitor.queryEmailSubscriptions({ email: { $in: ["a@b.example"] } })).rejects.toMatchObject({
      status: 403,
    });
    await expect(
      visitor.upsertEmailSubscription({ subscription: { email: "a@b.example" } }),
    ).rejects.toMatchObject({ status: 403 });
  });
});
