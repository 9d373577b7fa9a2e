/** Id of the scrolling list of pictures on a product page. */
export const galleryId = "gallery";

/**
 * Brings a picture of the gallery into view without moving the page itself.
 *
 * @param options `atOnce`: no movement to follow, as when a page opens with it
 */
export function showPicture(index: number, { atOnce = false } = {}): void {
  const list = document.getElementById(galleryId);
  const slide = list?.children[index];
  if (!list || !(slide instanceof HTMLElement)) return;
  const still = atOnce || matchMedia("(prefers-reduced-motion: reduce)").matches;
  list.scrollTo({ left: slide.offsetLeft, behavior: still ? "instant" : "smooth" });
}
