import type { Route } from "next";

/** The desk's rooms in the order of its menu. `key` follows `g` on the keyboard. */
export const deskRooms = [
  { path: "/admin", name: "Today", key: "h" },
  { path: "/admin/orders", name: "Orders", key: "o" },
  { path: "/admin/products", name: "Products", key: "p" },
  { path: "/admin/stock", name: "Stock", key: "s" },
  { path: "/admin/reviews", name: "Reviews", key: "r" },
  { path: "/admin/coupons", name: "Coupons", key: "c" },
  { path: "/admin/members", name: "Members", key: "m" },
  { path: "/admin/journal", name: "Journal", key: "j" },
] as const satisfies { path: Route; name: string; key: string }[];

/** Whether an address lies in a room. */
export function isIn(room: string, pathname: string): boolean {
  return pathname === room || (room !== "/admin" && pathname.startsWith(`${room}/`));
}
