import type { Route } from "next";
import Link from "next/link";
import { admitMemberDeskAction, blockMemberDeskAction } from "@/lib/desk/members/actions";
import type { DeskMember } from "@/lib/desk/members/types";
import { type Column, DeskTable } from "../desk-table";
import { Mark } from "../mark";
import { Moment } from "../moment";
import { RowButton } from "../row-button";

const words: Record<DeskMember["status"], { text: string; tone: "ok" | "danger" | "plain" }> = {
  approved: { text: "Member", tone: "ok" },
  pending: { text: "Waits for you", tone: "plain" },
  blocked: { text: "Blocked", tone: "danger" },
  offline: { text: "Never logged in", tone: "plain" },
};

/** Members, the way to their orders, and the button that shuts them out or lets them in. */
export function MemberList({
  members,
  self,
  locale,
  zone,
}: {
  members: DeskMember[];
  /** The admin who is looking: nobody blocks themselves. */
  self: string;
  locale: string;
  zone: string;
}) {
  const date = (time = "") => <Moment at={time} locale={locale} withTime={false} zone={zone} />;
  const columns: Column<DeskMember>[] = [
    { name: "Name", names: true, cell: ({ name }) => <span className="font-medium">{name}</span> },
    { name: "E-mail", cell: ({ email }) => <span className="break-all">{email}</span> },
    { name: "Since", cell: ({ since }) => date(since) },
    { name: "Last login", cell: ({ lastLogin }) => date(lastLogin) },
    {
      name: "Orders",
      cell: ({ email, name }) => (
        <Link
          aria-label={`Orders of ${name}`}
          className="underline underline-offset-4 hover:text-accent"
          href={`/admin/orders?${new URLSearchParams({ q: email, show: "all" })}` as Route}
          prefetch={false}
        >
          Orders
        </Link>
      ),
    },
    {
      name: "Status",
      cell: ({ status }) => <Mark tone={words[status].tone}>{words[status].text}</Mark>,
    },
    {
      name: "Change",
      isPlain: true,
      cell: ({ id, name, status }) =>
        status === "approved" || status === "offline" ? (
          id === self ? (
            <span className="text-muted">You</span>
          ) : (
            <RowButton
              action={blockMemberDeskAction}
              id={id}
              label={`Block ${name}`}
              pending="Blocking…"
              submit="Block"
            />
          )
        ) : (
          <RowButton
            action={admitMemberDeskAction}
            id={id}
            label={`Admit ${name}`}
            pending="Admitting…"
            submit="Admit"
          />
        ),
    },
  ];
  return (
    <DeskTable
      caption="Members"
      columns={columns}
      empty="Nobody is found."
      keyOf={({ id }) => id}
      rows={members}
    />
  );
}
