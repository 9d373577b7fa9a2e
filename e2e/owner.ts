interface Project {
  origin: string;
  site: { id: string };
  apiKeys: { name: string; token: string }[];
}

interface OwnedProduct {
  id: string;
  revision: string;
  slug: string;
}

export interface OwnedOrder {
  id: string;
  number: string;
  status: string;
  fulfillmentStatus: string;
  buyerInfo: { email: string };
}

export interface OwnedMember {
  id: string;
  loginEmail: string;
  contactId: string;
  contact: {
    firstName: string;
    addresses: { id: string; addressLine?: string; streetAddress?: { number: string; name: string } }[];
  };
  profile: { photo?: { url: string } };
}

const stockWishes = "/back-in-stock-service/v1/back-in-stock-notification-requests";

/** The owner of the shop at work: Wix's own API, with a key that may do everything. */
export class Owner {
  private constructor(
    private readonly api: string,
    private readonly headers: Record<string, string>,
  ) {}

  static async of(controlUrl: string): Promise<Owner> {
    const project = (await (await fetch(`${controlUrl}/state`)).json()) as Project;
    const key = project.apiKeys.find(({ name }) => name === "full");
    return new Owner(project.origin, {
      authorization: key?.token ?? "",
      "wix-site-id": project.site.id,
      "content-type": "application/json",
    });
  }

  async addProduct(name: string, slug: string, price: string): Promise<OwnedProduct> {
    const variants = [{ price: { actualPrice: { amount: price } }, physicalProperties: {} }];
    const made = await this.send("POST", "/stores/v3/products", {
      product: { name, slug, productType: "PHYSICAL", physicalProperties: {}, variantsInfo: { variants } },
    });
    return (made as { product: OwnedProduct }).product;
  }

  /** Gives a product another address. */
  async moveProduct({ id, revision }: OwnedProduct, slug: string): Promise<OwnedProduct> {
    const moved = await this.send("PATCH", `/stores/v3/products/${id}`, { product: { revision, slug } });
    return (moved as { product: OwnedProduct }).product;
  }

  async removeProduct({ id }: OwnedProduct): Promise<void> {
    await this.send("DELETE", `/stores/v3/products/${id}`);
  }

  async productAt(slug: string): Promise<OwnedProduct> {
    const found = await this.send("GET", `/stores/v3/products/slug/${slug}`);
    return (found as { product: OwnedProduct }).product;
  }

  async renameCategory(slug: string, name: string): Promise<void> {
    const found = (await this.send("POST", "/categories/v1/categories/query", {
      query: { filter: { slug } },
      treeReference: { appNamespace: "@wix/stores", treeKey: null },
    })) as { categories: { id: string; revision: string }[] };
    const [category] = found.categories;
    await this.send("PATCH", `/categories/v1/categories/${category?.id}`, {
      category: { revision: category?.revision, name },
      treeReference: { appNamespace: "@wix/stores", treeKey: null },
    });
  }

  /** Everybody's, newest first. */
  async orders(): Promise<OwnedOrder[]> {
    const found = await this.send("POST", "/ecom/v1/orders/search", { search: {} });
    return (found as { orders: OwnedOrder[] }).orders;
  }

  async members(): Promise<OwnedMember[]> {
    const found = await this.send("POST", "/members/v1/members/query", { fieldsets: ["FULL"], query: {} });
    return (found as { members: OwnedMember[] }).members;
  }

  /** Takes a role away from a member. */
  async takeRole(memberId: string, roleKey: string): Promise<void> {
    await this.send("DELETE", `/members/v1/roles/members/${memberId}?${new URLSearchParams({ roleKey })}`);
  }

  /** Somebody waits for a product, whoever asks for it. Answers the id of their request. */
  async addStockWish(email: string, catalogItemId: string): Promise<string> {
    const catalogReference = { catalogItemId, appId: "215238eb-22a5-4c36-9e7b-e7c08025e04e" };
    const made = await this.send("POST", stockWishes, { request: { email, catalogReference } });
    return (made as { request: { id: string } }).request.id;
  }

  /** Everybody's. */
  async stockWishes(): Promise<{ id: string; email: string }[]> {
    const found = await this.send("POST", `${stockWishes}/query`, { query: {} });
    return (found as { requests: { id: string; email: string }[] }).requests;
  }

  /** How many reviews have this title. */
  async reviewsCalled(title: string): Promise<number> {
    const found = await this.send("POST", "/reviews/v1/reviews/query", {
      query: { cursorPaging: { limit: 100 } },
      returnPrivateReviews: true,
    });
    const { reviews } = found as { reviews: { content?: { title?: string } }[] };
    return reviews.filter(({ content }) => content?.title === title).length;
  }

  /** Whether somebody gets the shop's news, in Wix's word; undefined where nobody has said anything. */
  async newsOf(email: string): Promise<string | undefined> {
    const filter = { email: { $in: [email] } };
    const found = await this.send("POST", "/email-marketing/v1/email-subscriptions/query", { filter });
    return (found as { subscriptions: { subscriptionStatus: string }[] }).subscriptions[0]
      ?.subscriptionStatus;
  }

  private async send(method: string, path: string, body?: unknown): Promise<unknown> {
    const init = { method, headers: this.headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const response = await fetch(`${this.api}${path}`, init);
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  }
}
