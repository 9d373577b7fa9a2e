import type { Metadata } from "next";
import { ButtonLink } from "@/lib/ui/primitives/button";
import { Container } from "@/lib/ui/primitives/section";

export const metadata: Metadata = { title: "Goodbye", robots: { index: false } };

/** After an account was deleted. */
export default function GoodbyePage() {
  return (
    <Container className="grid justify-items-start gap-6 py-16 md:py-24">
      <h1 className="font-display text-title">Goodbye, and thank you</h1>
      <p className="max-w-xl text-lead text-muted">
        Your account is deleted, and you are logged out. You can look around and order without one.
      </p>
      <ButtonLink href="/">To the front page</ButtonLink>
    </Container>
  );
}
