import type { Metadata } from "next";
import { ButtonLink } from "@/lib/ui/primitives/button";
import { LoginFrame } from "../frame";
import { OwnPagesOnly } from "../own-pages-only";

export const metadata: Metadata = { title: "Your account is nearly there", robots: { index: false } };

export default function PendingPage() {
  return (
    <LoginFrame
      lead="The shop looks at every new account before it can be used. As soon as yours is approved, you can log in with the e-mail and password you chose. Your cart stays as it is meanwhile."
      title="Your account is nearly there"
    >
      <OwnPagesOnly>
        <ButtonLink className="mt-8" href="/products">
          Keep looking around
        </ButtonLink>
      </OwnPagesOnly>
    </LoginFrame>
  );
}
