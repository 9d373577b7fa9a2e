import localFont from "next/font/local";

/**
 * Display serif. The file carries the optical-size axis: at headline sizes Fraunces grows fine hairlines and
 * its soft, slightly odd shapes, which is where the shop gets its voice.
 */
export const fraunces = localFont({
  src: "../../node_modules/@fontsource-variable/fraunces/files/fraunces-latin-opsz-normal.woff2",
  weight: "100 900",
  style: "normal",
  display: "swap",
  variable: "--font-fraunces",
  adjustFontFallback: "Times New Roman",
});

/** Quiet grotesque for everything that is not a headline. */
export const instrumentSans = localFont({
  src: "../../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2",
  weight: "400 700",
  style: "normal",
  display: "swap",
  variable: "--font-instrument-sans",
  adjustFontFallback: "Arial",
});
