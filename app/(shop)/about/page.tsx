import type { Metadata } from "next";
import { site } from "@/lib/site";
import { PageHeader } from "@/lib/ui/chrome/page-header";
import { Prose } from "@/lib/ui/chrome/prose";
import { ButtonLink } from "@/lib/ui/primitives/button";

export const ensureStatic = "navigation";

export const metadata: Metadata = {
  title: "About us",
  description: "Who chooses the things in this shop, and by what rules.",
  alternates: { canonical: "/about" },
};

export default function AboutPage() {
  return (
    <>
      <PageHeader
        lead={`${site.name} began with a shelf of mugs that nobody wanted to give back.`}
        title="About us"
      />
      <Prose>
        <p>
          We sell what we use ourselves: bowls and jugs from three potteries, linen from a mill that still
          keeps its own dye books, lamps that open with a screwdriver, and kitchen tools made of one kind of
          wood at a time.
        </p>
        <h2>How we choose</h2>
        <p>
          Each thing lives in our own kitchens for a season before it goes on the shelf. What chips, sheds,
          wobbles or annoys does not come back. We would rather have forty good things than four hundred.
        </p>
        <h2>Who makes them</h2>
        <p>
          Small workshops, most of them two to eight people. They set their own prices and their own pace,
          which is why a glaze is sometimes sold out until the next firing. Where that happens the page says
          so, and when it can be ordered ahead it says that too.
        </p>
        <h2>When something breaks</h2>
        <p>
          Write to us with a picture. Handles can be re-pegged, flexes replaced, seams sewn. If it cannot be
          repaired we will say so honestly.
        </p>
        <p>
          <ButtonLink className="mt-4" href="/products">
            See what we have
          </ButtonLink>
        </p>
      </Prose>
    </>
  );
}
