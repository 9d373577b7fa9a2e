import type { ReactNode } from "react";
import { getCurrentMember } from "@/lib/members/queries";
import type { Member } from "@/lib/members/types";
import { ShopError } from "@/lib/result";
import type { SearchParams } from "@/lib/search-params";
import type { AccountRoom } from "@/lib/ui/account/account-nav";
import { Loading, Skeleton } from "@/lib/ui/primitives/skeleton";
import { Personal } from "./personal";
import { Room } from "./room";
import { type Told, told } from "./told";
import { AccountUnavailable } from "./unavailable";

type Params = Promise<SearchParams>;

export interface MemberPageProps {
  title: string;
  here: Exclude<AccountRoom, "/wishlist">;
  searchParams: Params;
  /** What an address may say on top of the page. */
  notices: Record<string, Told>;
  /** The page itself, with who is here and what its address says. */
  content: (member: Member, params: Awaited<Params>) => ReactNode | Promise<ReactNode>;
}

/** A room of the account that shows the member's own profile: frame, notice, trouble and waiting. */
export function MemberPage({ title, ...rest }: MemberPageProps) {
  return (
    <Room here={rest.here} title={title}>
      <Personal skeleton={<MemberPageSkeleton />}>
        <Content {...rest} />
      </Personal>
    </Room>
  );
}

async function Content({ here, searchParams, notices, content }: Omit<MemberPageProps, "title">) {
  let member: Member;
  try {
    member = await getCurrentMember(here);
  } catch (error) {
    if (error instanceof ShopError) return <AccountUnavailable failure={error.failure} here={here} titled />;
    throw error;
  }
  const params = await searchParams;
  return (
    <>
      {told(params.notice, notices)}
      {await content(member, params)}
    </>
  );
}

function MemberPageSkeleton() {
  return (
    <Loading label="Loading your account">
      <div className="grid max-w-xl gap-5">
        <Skeleton className="h-12" />
        <Skeleton className="h-12" />
        <Skeleton className="h-12" />
        <Skeleton className="h-12 w-40" />
      </div>
    </Loading>
  );
}
