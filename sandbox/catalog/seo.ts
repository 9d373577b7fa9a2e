import { z } from "zod";
import type { SeedSeo } from "../seed/types";
import type { SeoData } from "./types";

/** `SeoSchema` of the published types. Its descriptions name the refusal of custom titles and scripts. */
export const seoSchema = z.object({
  tags: z
    .array(
      z
        .object({
          type: z.string(),
          props: z.record(z.string(), z.unknown()).nullish(),
          meta: z.record(z.string(), z.unknown()).nullish(),
          children: z.string().nullish(),
          custom: z.boolean().nullish(),
          disabled: z.boolean().nullish(),
        })
        .refine(
          ({ type, custom }) => custom !== true || !["title", "script"].includes(type),
          "TAG_TYPE_NOT_ALLOWED",
        ),
    )
    .nullish(),
  settings: z
    .object({
      preventAutoRedirect: z.boolean().nullish(),
      keywords: z
        .array(z.object({ term: z.string(), isMain: z.boolean().nullish(), origin: z.string().nullish() }))
        .max(5)
        .nullish(),
    })
    .nullish(),
});

/** What Wix keeps of what was sent: standard tags come back as neither custom nor disabled. */
export function buildSeo({ tags, settings }: z.infer<typeof seoSchema>): SeoData {
  return {
    tags: (tags ?? []).map(({ type, props, meta, children, custom, disabled }) => ({
      type,
      ...(props ? { props } : {}),
      ...(meta ? { meta } : {}),
      ...(children ? { children } : {}),
      custom: custom ?? false,
      disabled: disabled ?? false,
    })),
    ...(settings
      ? {
          settings: {
            preventAutoRedirect: settings.preventAutoRedirect ?? false,
            keywords: (settings.keywords ?? []).map(({ term, isMain, origin }) => ({
              term,
              isMain: isMain ?? false,
              ...(origin ? { origin } : {}),
            })),
          },
        }
      : {}),
  };
}

/** SEO settings as they are written down in a seed. */
export function seoOfSeed({ title, description, sharedTitle, keywords, robots }: SeedSeo = {}): SeoData {
  const meta = (props: Record<string, string>) => ({ type: "meta", props });
  return buildSeo({
    tags: [
      ...(title ? [{ type: "title", children: title }] : []),
      ...(description ? [meta({ name: "description", content: description })] : []),
      ...(sharedTitle ? [meta({ property: "og:title", content: sharedTitle })] : []),
      ...(robots ? [meta({ name: "robots", content: robots })] : []),
    ],
    ...(keywords
      ? { settings: { keywords: keywords.map((term, index) => ({ term, isMain: index === 0 })) } }
      : {}),
  });
}
