import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

type Found = Awaited<ReturnType<AxeBuilder["analyze"]>>;

/**
 * What axe finds on the page as it stands: everything in the light scheme, and the contrast once more in the dark one,
 * which differs in nothing but colours.
 */
export async function flaws(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const light = await new AxeBuilder({ page }).analyze();
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  const dark = await new AxeBuilder({ page }).withRules(["color-contrast"]).analyze();
  return [...told(page, "light", light), ...told(page, "dark", dark)];
}

function told(page: Page, scheme: string, { violations }: Found): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${page.url()} in the ${scheme} scheme: ${id}: ${html.slice(0, 160)}`),
  );
}
