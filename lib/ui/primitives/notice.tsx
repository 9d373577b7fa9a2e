import type { ReactNode } from "react";

export interface NoticeProps {
  tone?: "info" | "ok" | "danger";
  title?: string;
  children: ReactNode;
  className?: string;
}

const tones = {
  info: "bg-tint",
  ok: "bg-ok-tint text-ok",
  danger: "bg-danger-tint text-danger",
};

/** Something the shopper should know now. Trouble interrupts a screen reader, everything else waits its turn. */
export function Notice({ tone = "info", title, children, className = "" }: NoticeProps) {
  return (
    <div
      className={`rounded-control px-4 py-3 text-sm ${tones[tone]} ${className}`}
      role={tone === "danger" ? "alert" : "status"}
    >
      {title ? <p className="font-medium">{title}</p> : null}
      <div className={title ? "mt-1" : ""}>{children}</div>
    </div>
  );
}
