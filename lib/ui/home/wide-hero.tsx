import { copy } from "@/lib/brand/copy";
import type { Picture } from "@/lib/media";
import { ButtonLink } from "@/lib/ui/primitives/button";
import { Icon } from "@/lib/ui/primitives/icon";
import { Pic } from "@/lib/ui/primitives/picture";

/** First screen of the home page when the shop has a picture of its own: the sentence above, the picture edge to edge. */
export function WideHero({ picture }: { picture: Picture }) {
  return (
    <section>
      <div className="gutter grid items-end gap-x-10 gap-y-7 pt-10 pb-10 md:pt-16 md:pb-14 lg:grid-cols-12">
        <h1 className="font-display text-display lg:col-span-8">{copy.hero.title}</h1>
        <div className="lg:col-span-4">
          <p className="max-w-md text-lead text-muted">{copy.hero.text}</p>
          <ButtonLink className="mt-6" href="/products">
            {copy.hero.action}
            <Icon className="size-4.5" name="arrow" />
          </ButtonLink>
        </div>
      </div>
      <Pic
        alt=""
        aspect={8 / 5}
        className="aspect-4/3 w-full object-[50%_80%] md:aspect-2/1 lg:aspect-auto lg:h-[clamp(24rem,calc(100dvh-22rem),44rem)]"
        picture={picture}
        priority
        sizes="(min-width: 768px) 100vw, 107vw"
      />
    </section>
  );
}
