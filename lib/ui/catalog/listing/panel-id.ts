/** Of what a listing can be narrowed down by, for the button that opens it on narrow screens. */
export const panelId = "narrow-down";
