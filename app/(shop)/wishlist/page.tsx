import type { Metadata } from "next";
import { Suspense } from "react";
import { ShopError } from "@/lib/result";
import { getViewer, viewerTag } from "@/lib/session/viewer";
import { site } from "@/lib/site";
import { AccountNav } from "@/lib/ui/account/account-nav";
import { Breadcrumbs } from "@/lib/ui/chrome/breadcrumbs";
import { Awaiting } from "@/lib/ui/primitives/awaiting";
import { Notice } from "@/lib/ui/primitives/notice";
import { Container } from "@/lib/ui/primitives/section";
import { OnlyFor } from "@/lib/ui/session/only-for";
import { SavedList, SavedSkeleton } from "@/lib/ui/wishlist/saved-list";
import { listMySaved, listSavedProducts } from "@/lib/wishlist/queries";

export const metadata: Metadata = { title: "Saved items", robots: { index: false } };

/** How many are in the page itself; a script brings the others. */
const inPage = 24;

export default function WishlistPage({ searchParams }: PageProps<"/wishlist">) {
  return (
    <Container className="pt-6 pb-20 md:pt-8">
      <Suspense
        fallback={
          <Awaiting>
            <Waiting />
          </Awaiting>
        }
      >
        <Own searchParams={searchParams} />
      </Suspense>
    </Container>
  );
}

/** As high as it will be, so that nothing jumps for whoever comes from another room of the account. */
function Waiting() {
  return (
    <>
      <div aria-hidden="true" className="invisible" inert>
        <AccountNav here="/wishlist" />
      </div>
      <Heading />
      <SavedSkeleton />
    </>
  );
}

function Heading() {
  return <h1 className="mb-8 font-display text-title">Saved items</h1>;
}

type Props = Pick<PageProps<"/wishlist">, "searchParams">;

/** Hidden behind its skeleton as soon as the browser belongs to somebody else. */
async function Own({ searchParams }: Props) {
  const viewer = await getViewer();
  const isMember = viewer.kind === "member" || (viewer.kind === "unavailable" && viewer.was === "member");
  return (
    <OnlyFor instead={<Waiting />} who={await viewerTag()}>
      {isMember ? (
        <AccountNav here="/wishlist" />
      ) : (
        <Breadcrumbs crumbs={[{ name: "Home", href: "/" }, { name: "Saved items" }]} />
      )}
      <Heading />
      {(await searchParams).notice === "failed" ? (
        <Notice className="mb-6 max-w-xl" tone="danger">
          We got no answer just now. Below is your list as it stands; please try again in a moment.
        </Notice>
      ) : null}
      <Saved />
    </OnlyFor>
  );
}

async function Saved() {
  try {
    const wishes = await listMySaved();
    const initial = wishes && { wishes, products: await listSavedProducts(wishes.slice(0, inPage)) };
    return (
      <>
        {initial ? null : (
          <noscript>
            <p className="mb-6 max-w-xl text-muted">
              Without an account, saved items are kept by this browser, which needs scripts for it.
            </p>
          </noscript>
        )}
        <SavedList initial={initial} locale={site.locale} />
      </>
    );
  } catch (error) {
    if (!(error instanceof ShopError)) throw error;
    return (
      <Notice title="We cannot show what you saved" tone="danger">
        It is safe; the shop just gets no answer this moment. Please try again shortly.
      </Notice>
    );
  }
}
