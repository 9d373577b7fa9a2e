import { flaws } from "./axe";
import { expect, test } from "./fixtures";

test.describe("pictures", () => {
  test.use({ pictures: true });

  test("open for a closer look with mouse or keyboard, and give the focus back", async ({ page, shop }) => {
    const viewer: string[] = [];
    page.on("request", (request) => {
      if (request.resourceType() === "script" || request.resourceType() === "stylesheet")
        viewer.push(request.url());
    });
    await shop.openProduct("orchard-lamp");
    await page.waitForLoadState("networkidle");
    viewer.length = 0;
    const first = page.getByRole("link", { name: /^Look closely/ }).first();
    await first.focus();
    await page.keyboard.press("Enter");
    const look = page.getByRole("dialog");
    await expect(look).toBeVisible();
    expect(viewer.length, "the viewer is fetched when it is asked for").toBeGreaterThan(0);
    await page.keyboard.press("ArrowRight");
    await expect(look.locator(".yarl__slide_current img")).toHaveAttribute("alt", /window/);
    await look.getByRole("button", { name: "Zoom in" }).click();
    await expect(look.getByRole("button", { name: "Zoom out" })).toBeEnabled();
    expect(await flaws(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(look).toHaveCount(0);
    await expect(first).toBeFocused();
  });

  test("of the chosen variant come into view", async ({ page, shop }) => {
    await shop.openProduct("orchard-lamp");
    await shop.choose("Sea");
    const picture = page.getByRole("link", { name: "Look closely: Orchard Lamp in sea" });
    await expect(picture).toBeInViewport({ ratio: 0.9 });
  });

  test("a film waits to be played, then plays", async ({ page, shop }) => {
    await shop.openProduct("orchard-lamp");
    const film = page.locator("video");
    await expect(film).toHaveAttribute("poster", /\/media\//);
    expect(await film.evaluate((video: HTMLVideoElement) => [video.paused, video.autoplay])).toEqual([
      true,
      false,
    ]);
    await page.getByRole("link", { name: /^Film 4 of/ }).click();
    await expect(film).toBeInViewport({ ratio: 0.9 });
    await film.evaluate((video: HTMLVideoElement) => video.play());
    await expect
      .poll(() => film.evaluate((video: HTMLVideoElement) => video.currentTime))
      .toBeGreaterThan(0.2);
    await page.getByRole("link", { name: /^Picture 1 of/ }).click();
    // Stopped, that is, and not just over.
    const state = () => film.evaluate(({ paused, ended }: HTMLVideoElement) => ({ paused, ended }));
    await expect.poll(state).toEqual({ paused: true, ended: false });
  });
});
