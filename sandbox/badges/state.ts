/** A badge as it travels: a label on members, in the order they are shown. */
export interface Badge {
  id: string;
  revision: string;
  title: string;
  description?: string;
  backgroundColor: string;
  textColor: string;
  permissionsEnabled: boolean;
  slug: string;
  createdDate: string;
  updatedDate: string;
}

/** Which member has which badge, as it travels. */
export interface BadgeAssignment {
  id: string;
  badgeId: string;
  memberId: string;
  createdDate: string;
  updatedDate: string;
}

/** A role's definition as it travels. */
export interface RoleDefinition {
  id: string;
  roleKey: string;
  title: string;
  blockable: boolean;
  revision: string;
}

export interface BadgesState {
  badges: Badge[];
  assignments: BadgeAssignment[];
  roles: RoleDefinition[];
  /** Member id -> keys of their roles. */
  rolesOf: Record<string, string[]>;
}

/** The demo shop's badge for those who look after it. */
export const shopAdminBadgeId = "5b0da000-4d1e-4b2f-8c3a-1e5f7a9b0c21";

/** A badge and a role for the people of the shop; `shopAdminId` is the member who has both. */
export function badgesSeed(shopAdminId: string): BadgesState {
  const createdDate = "2025-03-12T08:00:00.000Z";
  return {
    badges: [
      {
        id: shopAdminBadgeId,
        revision: "1",
        title: "Shop admin",
        description: "Looks after the shop: orders, stock, promotions and members.",
        backgroundColor: "#1f3a34",
        textColor: "#ffffff",
        permissionsEnabled: true,
        slug: "shop-admin",
        createdDate,
        updatedDate: createdDate,
      },
    ],
    assignments: [
      {
        id: "5b0da000-4d1e-4b2f-8c3a-1e5f7a9b0c22",
        badgeId: shopAdminBadgeId,
        memberId: shopAdminId,
        createdDate,
        updatedDate: createdDate,
      },
    ],
    roles: [
      {
        id: "5b0da000-4d1e-4b2f-8c3a-1e5f7a9b0c23",
        roleKey: "SHOP_ADMIN",
        title: "Shop admin",
        blockable: true,
        revision: "1",
      },
    ],
    rolesOf: { [shopAdminId]: ["SHOP_ADMIN"] },
  };
}
