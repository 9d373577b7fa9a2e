import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ConfirmedMember } from "@/lib/session/confirmed-member";
import type { ShopperClient } from "@/lib/wix/shopper";
import { deleteAccount, saveAddress, setNews } from "./commands";
import { canChooseNews, canSendPhoto } from "./offered";

let confirmed: ConfirmedMember | undefined;
let hasKey: boolean;
const owner = vi.hoisted(() => ({ deleteContact: vi.fn(), upsert: vi.fn() }));
vi.mock("@/lib/session/confirmed-member", () => ({ confirmedMember: async () => confirmed }));
vi.mock("@/lib/session/viewer", () => ({}));
vi.mock("@/lib/wix/shopper", () => ({}));
vi.mock("@/lib/wix/admin-key", () => ({
  hasCredentialFor: () => hasKey,
  credentialFor: () => (hasKey ? { variable: "WIX_API_KEY" } : undefined),
  keyVariable: () => "WIX_API_KEY_MEMBERS",
}));
vi.mock("@/lib/wix/admin", () => ({
  catalogAdmin: () => undefined,
  ordersAdmin: () => undefined,
  promotionsAdmin: () => undefined,
  membersAdmin: () =>
    hasKey
      ? {
          contacts: { deleteContact: owner.deleteContact },
          emailSubscriptions: { upsertEmailSubscription: owner.upsert },
        }
      : undefined,
}));

const member = { getCurrentMember: vi.fn(), deleteMyMember: vi.fn(), updateMember: vi.fn() };
const client = { members: member } as unknown as ShopperClient;
const ann = { _id: "m1", contactId: "c1", loginEmail: "Ann@example.com" };
const failure = (status?: number, code?: string) =>
  Object.assign(new Error("no"), { status, details: code && { applicationError: { code } } });

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  confirmed = { id: "m1", email: "ann@example.com", contactId: "c1" };
  hasKey = true;
  member.getCurrentMember.mockReset().mockResolvedValue({ member: ann });
  for (const call of [member.deleteMyMember, member.updateMember, owner.deleteContact, owner.upsert])
    call.mockReset().mockResolvedValue({});
});

describe("deleteAccount", () => {
  it("deletes the account and then the contact that Wix names to the member", async () => {
    expect(await deleteAccount(client, "ann@example.com")).toEqual({
      ok: true,
      value: { contact: "erased" },
    });
    expect(owner.deleteContact).toHaveBeenCalledWith("c1");
  });

  it("does nothing for another e-mail", async () => {
    expect(await deleteAccount(client, "eve@example.com")).toMatchObject({ ok: false });
    expect(member.deleteMyMember).not.toHaveBeenCalled();
    expect(owner.deleteContact).not.toHaveBeenCalled();
  });

  it("keeps the contact of an e-mail that nobody has confirmed: it may be somebody else's", async () => {
    confirmed = undefined;
    expect(await deleteAccount(client, "ann@example.com")).toEqual({
      ok: true,
      value: { contact: "unconfirmed" },
    });
    expect(member.deleteMyMember).toHaveBeenCalledOnce();
    expect(owner.deleteContact).not.toHaveBeenCalled();
  });

  it.each([
    ["there is no key", () => (hasKey = false)],
    ["Wix refuses the key", () => owner.deleteContact.mockRejectedValue(failure(403))],
    ["Wix cannot be asked", () => owner.deleteContact.mockRejectedValue(failure())],
  ])("says that the contact is kept when %s", async (_why, arrange) => {
    arrange();
    expect(await deleteAccount(client, "ann@example.com")).toEqual({ ok: true, value: { contact: "kept" } });
  });

  it("asks again while Wix still takes the contact for a member's", async () => {
    owner.deleteContact.mockRejectedValueOnce(failure(428, "CANNOT_DELETE_MEMBER")).mockResolvedValue({});
    expect(await deleteAccount(client, "ann@example.com")).toEqual({
      ok: true,
      value: { contact: "erased" },
    });
  });

  it("is done when the answer got lost and the member is gone, and not when they are there", async () => {
    member.deleteMyMember.mockRejectedValue(failure());
    await expect(deleteAccount(client, "ann@example.com")).rejects.toThrow("no");
    member.getCurrentMember.mockResolvedValueOnce({ member: ann }).mockRejectedValue(failure(404));
    expect(await deleteAccount(client, "ann@example.com")).toMatchObject({ ok: true });
  });
});

describe("setNews", () => {
  it("signs up the e-mail that is confirmed, and nobody without one", async () => {
    await setNews(true);
    expect(owner.upsert).toHaveBeenCalledWith({
      subscription: { email: "ann@example.com", subscriptionStatus: "SUBSCRIBED" },
    });
    owner.upsert.mockClear();
    confirmed = undefined;
    expect(await setNews(true)).toMatchObject({ ok: false, error: { kind: "forbidden" } });
    expect(owner.upsert).not.toHaveBeenCalled();
  });

  it("is not offered while Wix refuses the key; the member hears nothing of permissions, the log does", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    expect(canChooseNews()).toBe(true);
    owner.upsert.mockRejectedValueOnce(failure(403));
    const refused = await setNews(true).catch((error: { failure: unknown }) => error.failure);
    expect(refused).toEqual({ kind: "unavailable", code: "NO_ADMIN_KEY" });
    expect(log.mock.calls.join()).toContain("Manage Email Subscriptions");
    expect([canChooseNews(), canSendPhoto()]).toEqual([false, true]);
    await setNews(true);
    expect(canChooseNews()).toBe(true);
  });
});

describe("saveAddress", () => {
  const place = { street: "5 Main Street", more: "", city: "New York", region: "NY", postalCode: "10001" };

  it("does not add the same address twice when the answer to the first wish got lost", async () => {
    const wix = { _id: "a1", addressLine: "5 Main Street", city: "New York", subdivision: "US-NY" };
    const addresses = [{ ...wix, postalCode: "10001", country: "US" }];
    member.getCurrentMember.mockResolvedValue({ member: { ...ann, contact: { addresses } } });
    expect(await saveAddress(client, { ...place, country: "US" })).toMatchObject({ ok: true });
    expect(member.updateMember).not.toHaveBeenCalled();
    await saveAddress(client, { ...place, more: "Apt 2", country: "US" });
    expect(member.updateMember).toHaveBeenCalledOnce();
  });
});
