/** Id of the scrolling list of pictures on a product page. */
export const galleryId = "gallery";

/** Brings a picture of the gallery into view without moving the page itself. */
export function showPicture(index: number): void {
  const list = document.getElementById(galleryId);
  const slide = list?.children[index];
  if (!list || !(slide instanceof HTMLElement)) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  list.scrollTo({ left: slide.offsetLeft, behavior: still ? "instant" : "smooth" });
}
