import type { ReactNode } from "react";
import { AccountNav, type AccountRoom } from "@/lib/ui/account/account-nav";

export interface RoomProps {
  here: AccountRoom;
  /** Absent where the heading says who is here and has to wait for it. */
  title?: string;
  children: ReactNode;
}

/** What every room of the account stands in, so that nothing jumps from one to the next. */
export function Room({ here, title, children }: RoomProps) {
  return (
    <div className="gutter pt-6 pb-20 md:pt-8">
      <AccountNav here={here} />
      {title ? <h1 className="mb-8 font-display text-title">{title}</h1> : null}
      {children}
    </div>
  );
}
