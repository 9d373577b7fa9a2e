import { describe, expect, it } from "vitest";
import { toPicture, toVideo } from "./picture";

const origin = "http://media.test";

describe("an SDK image string", () => {
  it("becomes a picture on the media host", () => {
    expect(
      toPicture("wix:image://v1/a1b2_tee~mv2.jpg/tee.jpg#originWidth=1000&originHeight=1250", "Tee", origin),
    ).toEqual({
      kind: "image",
      src: "http://media.test/media/a1b2_tee~mv2.jpg",
      width: 1000,
      height: 1250,
      alt: "Tee",
    });
  });

  it("needs no file name", () => {
    expect(toPicture("wix:image://v1/a1~mv2.jpg#originWidth=10&originHeight=20", "", origin)).toMatchObject({
      src: "http://media.test/media/a1~mv2.jpg",
      width: 10,
    });
  });

  it("gets assumed dimensions when it states none or nonsense", () => {
    expect(toPicture("wix:image://v1/a1~mv2.jpg/x.jpg", "", origin)).toMatchObject({
      width: 1600,
      height: 2000,
    });
    expect(toPicture("wix:image://v1/a1~mv2.jpg#originWidth=abc&originHeight=-1", "", origin)).toMatchObject({
      width: 1600,
      height: 2000,
    });
  });

  it("may be a plain address", () => {
    expect(toPicture("https://x.test/a.png", "", origin)?.src).toBe("https://x.test/a.png");
  });

  it("is no picture when it is anything else", () => {
    expect(toPicture(undefined, "", origin)).toBeUndefined();
    expect(toPicture("", "", origin)).toBeUndefined();
    expect(toPicture("javascript:alert(1)", "", origin)).toBeUndefined();
    expect(toPicture("wix:video://v1/a", "", origin)).toBeUndefined();
  });
});

describe("an SDK video string", () => {
  it("becomes an MP4 with its poster", () => {
    expect(
      toVideo("wix:video://v1/v1_abc#posterUri=p~mv2.jpg&posterWidth=640&posterHeight=360", "Film", origin),
    ).toEqual({
      kind: "video",
      src: "https://video.wixstatic.com/video/v1_abc/720p/mp4/file.mp4",
      alt: "Film",
      poster: {
        kind: "image",
        src: "http://media.test/media/p~mv2.jpg",
        width: 640,
        height: 360,
        alt: "Film",
      },
    });
  });
});
