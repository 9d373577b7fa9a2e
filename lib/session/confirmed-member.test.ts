import { beforeEach, describe, expect, it, vi } from "vitest";
import { confirmedMember } from "./confirmed-member";
import type { Viewer } from "./types";

let viewer: Viewer;
const getCurrentMember = vi.hoisted(() => vi.fn());
vi.mock("./viewer", () => ({ askAsViewer: (question: (viewer: Viewer) => unknown) => question(viewer) }));
vi.mock("@/lib/wix/shopper", () => ({ shopperClient: () => ({ members: { getCurrentMember } }) }));

const ann = { _id: "m1", contactId: "c1", loginEmail: "ann@example.com", loginEmailVerified: true };

beforeEach(() => {
  viewer = { kind: "member", accessToken: "t" };
  getCurrentMember.mockReset().mockResolvedValue({ member: ann });
});

describe("confirmedMember", () => {
  it("is who has confirmed the e-mail they log in with", async () => {
    expect(await confirmedMember()).toEqual({ id: "m1", email: "ann@example.com", contactId: "c1" });
  });

  it.each([
    ["has not confirmed it", { loginEmailVerified: false }],
    ["of whom Wix does not say", { loginEmailVerified: undefined }],
    ["has no e-mail", { loginEmail: undefined }],
  ])("is nobody who %s", async (_who, other) => {
    getCurrentMember.mockResolvedValue({ member: { ...ann, ...other } });
    expect(await confirmedMember()).toBeUndefined();
  });

  it.each<Viewer>([{ kind: "guest" }, { kind: "visitor", accessToken: "t" }])(
    "is no $kind, and Wix is not asked",
    async (somebody) => {
      viewer = somebody;
      expect(await confirmedMember()).toBeUndefined();
      expect(getCurrentMember).not.toHaveBeenCalled();
    },
  );

  it("is not nobody while Wix is down", async () => {
    viewer = { kind: "unavailable", was: "member" };
    await expect(confirmedMember()).rejects.toMatchObject({ failure: { kind: "unavailable" } });
    viewer = { kind: "member", accessToken: "t" };
    getCurrentMember.mockRejectedValue(Object.assign(new Error("no"), { status: 503 }));
    await expect(confirmedMember()).rejects.toMatchObject({ failure: { kind: "unavailable" } });
  });
});
