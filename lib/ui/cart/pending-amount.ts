/** How an amount looks that waits for Wix, also where nothing may move. */
export const pendingAmount = "animate-breathe motion-reduce:opacity-60";
