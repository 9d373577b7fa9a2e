import { beforeEach, describe, expect, it, vi } from "vitest";
import { uploadPicture } from "./pictures";

const files = vi.hoisted(() => ({ generateFileUploadUrl: vi.fn(), getFileDescriptor: vi.fn() }));
const asked = vi.hoisted(() => vi.fn());
vi.mock("./as-owner", () => ({
  askAsOwner: (needed: object, question: (client: object) => unknown) => {
    asked(needed);
    return question({ files });
  },
}));

const needed = { duty: "members", permission: "Manage Media Manager" } as const;
const url = "https://static.wixstatic.com/media/a.jpg";
const picture = { bytes: new Uint8Array([1, 2, 3]), mimeType: "image/jpeg", fileName: "a.jpg" };
const wix = vi.fn<typeof fetch>();
const answers = (file: object, status = 200) =>
  wix.mockImplementation(async () => Response.json({ file }, { status }));

/** Without waiting for the pauses between the questions. */
async function uploaded() {
  const uploading = uploadPicture(needed, picture).catch((error: { failure: object }) => error.failure);
  await vi.runAllTimersAsync();
  return uploading;
}

beforeEach(() => {
  vi.useFakeTimers();
  asked.mockReset();
  wix.mockReset();
  vi.stubGlobal("fetch", wix);
  answers({ id: "a.jpg", url, operationStatus: "READY" });
  files.generateFileUploadUrl.mockReset().mockResolvedValue({ uploadUrl: "https://upload.wixmp.com/x" });
  files.getFileDescriptor.mockReset().mockResolvedValue({ operationStatus: "READY" });
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

describe("uploadPicture", () => {
  it("asks in the duty it is told, into the folder it is told", async () => {
    const told = await uploadPicture(needed, { ...picture, filePath: "/members" });
    expect(told).toEqual({ id: "a.jpg", url });
    expect(asked).toHaveBeenCalledExactlyOnceWith(needed);
    expect(files.generateFileUploadUrl).toHaveBeenCalledWith("image/jpeg", {
      fileName: "a.jpg",
      sizeInBytes: "3",
      filePath: "/members",
    });
  });

  it("waits until Wix has worked on it, and not for ever", async () => {
    answers({ id: "a.jpg", url, operationStatus: "PENDING" });
    files.getFileDescriptor.mockResolvedValueOnce({ operationStatus: "PENDING" });
    expect(await uploaded()).toEqual({ id: "a.jpg", url });
    expect(files.getFileDescriptor).toHaveBeenCalledTimes(2);
    answers({ id: "a.jpg", url, operationStatus: "PENDING" });
    files.getFileDescriptor.mockResolvedValue({ operationStatus: "PENDING" });
    expect(await uploaded()).toEqual({ kind: "unavailable", code: "PICTURE_NOT_READY" });
  });

  it.each(["FAILED", "PENDING"])("knows a picture that Wix could not use: %s", async (operationStatus) => {
    answers({ id: "a.jpg", url, operationStatus });
    files.getFileDescriptor.mockResolvedValue({ operationStatus: "FAILED" });
    expect(await uploaded()).toEqual({ kind: "invalid", code: "PICTURE_REFUSED" });
  });

  it.each([undefined, "http://upload.wixmp.com/x", "nowhere"])("sends nothing to %s", async (uploadUrl) => {
    files.generateFileUploadUrl.mockResolvedValue({ uploadUrl });
    expect(await uploaded()).toEqual({ kind: "unavailable", code: "NO_UPLOAD_URL" });
    expect(wix).not.toHaveBeenCalled();
  });

  it.each([
    ["no address", { id: "a.jpg" }, 200],
    ["an open address", { id: "a.jpg", url: "http://static.wixstatic.com/media/a.jpg" }, 200],
    ["no id", { url }, 200],
    ["a fault", {}, 500],
  ])("believes no answer with %s", async (_what, file, status) => {
    answers(file, status);
    expect(await uploaded()).toEqual({ kind: "unavailable", code: `HTTP_${status}` });
  });
});
