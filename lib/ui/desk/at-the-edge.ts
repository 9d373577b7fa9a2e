/** Where the sign that a page is on the way stands: beside the words, which keep their place. Its parent is `relative`. */
export const atTheEdge = "absolute top-1/2 right-1 -translate-y-1/2";
