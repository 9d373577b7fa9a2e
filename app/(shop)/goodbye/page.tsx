import type { Metadata } from "next";
import { Suspense } from "react";
import { ButtonLink } from "@/lib/ui/primitives/button";
import { Notice } from "@/lib/ui/primitives/notice";
import { Container } from "@/lib/ui/primitives/section";

export const metadata: Metadata = { title: "Goodbye", robots: { index: false } };

/** After an account was deleted. */
export default function GoodbyePage({ searchParams }: PageProps<"/goodbye">) {
  return (
    <Container className="grid justify-items-start gap-6 py-16 md:py-24">
      <h1 className="font-display text-title">Goodbye, and thank you</h1>
      <p className="max-w-xl text-lead text-muted">
        Your account is deleted, and you are logged out. You can look around and order without one.
      </p>
      <Suspense>
        <WhatIsLeft searchParams={searchParams} />
      </Suspense>
      <ButtonLink href="/">To the front page</ButtonLink>
    </Container>
  );
}

async function WhatIsLeft({ searchParams }: Pick<PageProps<"/goodbye">, "searchParams">) {
  const { contact } = await searchParams;
  if (contact !== "kept" && contact !== "unconfirmed") return null;
  return (
    <Notice className="max-w-xl">
      Your name and e-mail are still among the shop's contacts
      {contact === "kept"
        ? ". Write to us, and we erase them there too."
        : ": the e-mail was never confirmed, and may be somebody else's. Write to us from it, and we erase them there too."}
    </Notice>
  );
}
