/** One call the sandbox has answered. */
export interface Call {
  method: string;
  path: string;
  surface: "api" | "hosted" | "media";
  identity: string;
  status: number;
  /** What a call of the token endpoint asked for. */
  grantType?: string;
}

export interface Fault {
  path: string;
  method?: string;
  /** The kinds that end in `-after` keep back the answer of what was done. */
  kind:
    | "status"
    | "hang"
    | "garbage"
    | "drop"
    | "delay"
    | "patch"
    | "drop-after"
    | "hang-after"
    | "status-after";
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
  patch?: Record<string, unknown>;
  latencyMs?: number;
  times?: number;
}

/** The sandbox's control door. */
export class SandboxControl {
  /**
   * @param seed what the shop was built on: so many generated products instead of the demo shop's, Wix's older catalogue
   * @param shopClock where the shop under test lets its clock be moved
   */
  constructor(
    readonly controlUrl: string,
    private readonly seed: { products?: number | undefined; catalog?: string | undefined } = {},
    private readonly shopClock?: string,
  ) {}

  /** The shop as on its first day, without faults, with an empty call list. */
  async reset(): Promise<void> {
    const { products, catalog } = this.seed;
    await this.send("POST", "/reset", { products, ...(catalog && { catalog }) });
  }

  /** The same with so many made-up orders of guests besides, of every kind. Everybody is logged out. */
  async resetWithOrders(orders: number): Promise<void> {
    const { products, catalog } = this.seed;
    await this.send("POST", "/reset", { products, orders, ...(catalog && { catalog }) });
  }

  /** Where its hosted pages and pictures are. */
  async origin(): Promise<string> {
    return ((await this.send("GET", "/state")) as { origin: string }).origin;
  }

  async forgetCalls(): Promise<void> {
    await this.send("DELETE", "/calls");
  }

  /** Calls to Wix's APIs since the list was emptied, oldest first. Hosted pages and pictures do not count. */
  async apiCalls(): Promise<Call[]> {
    const { calls } = (await this.send("GET", "/calls?surface=api")) as { calls: Call[] };
    return calls;
  }

  async fail(...faults: Fault[]): Promise<void> {
    for (const fault of faults) await this.send("POST", "/faults", fault);
  }

  async heal(): Promise<void> {
    await this.send("DELETE", "/faults");
  }

  /** Changes a product as its owner would: `stock` of all its variants, or of one by SKU. */
  async changeProduct(change: {
    slug: string;
    stock?: number;
    sku?: string;
    visible?: boolean;
    /** Decimal string. */
    price?: string;
  }): Promise<void> {
    await this.send("POST", "/catalog", change);
  }

  private webhooks: string | null = null;

  /** From now on Wix tells the shop of every change; `null`: of none. */
  async sendWebhooksTo(url: string | null): Promise<void> {
    this.webhooks = url ?? this.webhooks;
    await this.send("POST", "/webhooks", { url, modifiedFields: false });
  }

  /** Wix tells again where it told before. */
  async listen(): Promise<void> {
    await this.send("POST", "/webhooks", { url: this.webhooks });
  }

  /** Wix says which fields of a product have changed. */
  async nameChangedFields(): Promise<void> {
    await this.send("POST", "/webhooks", { modifiedFields: true });
  }

  /** Sends an event about a product, or something that looks like one. Answers with the shop's statuses. */
  async tellOf(
    productId: string,
    how: { eventType?: string; oddity?: string; times?: number } = {},
  ): Promise<number[]> {
    const eventType = "wix.stores.catalog.v3.product_updated";
    const told = await this.send("POST", "/webhooks/send", { eventType, entityId: productId, ...how });
    return (told as { statuses: number[] }).statuses;
  }

  private passed = 0;

  /** So many seconds pass, for Wix and for the shop. The browser notices nothing. */
  async advanceClock(seconds: number): Promise<void> {
    this.passed += seconds;
    await this.send("POST", "/clock", { advanceSeconds: seconds });
    if (this.shopClock) await fetch(`${this.shopClock}/?offset=${this.passed * 1000}`);
  }

  /** Back to the time outside. */
  async startClockAnew(): Promise<void> {
    if (this.passed !== 0) await this.advanceClock(-this.passed);
  }

  /** Wix stops honouring every access token handed out so far, before its time; refresh tokens stay good. */
  async expireTokens(): Promise<void> {
    await this.send("POST", "/tokens/expire");
  }

  /** Wix no longer has anybody's cart. */
  async loseCarts(): Promise<void> {
    await this.send("DELETE", "/carts");
  }

  /** Wix ends every session there is. */
  async revokeTokens(): Promise<void> {
    await this.send("POST", "/tokens/revoke", { all: true });
    await this.expireTokens();
  }

  /** Settings of the site and behaviours of Wix that are off by default. */
  async setSwitches(switches: {
    requireEmailVerification?: boolean;
    requireOwnerApproval?: boolean;
    captcha?: "off" | "required";
    mergeCartAtLogin?: boolean;
    moderateReviews?: boolean;
    minimumOrder?: number;
  }): Promise<void> {
    await this.send("POST", "/switches", switches);
  }

  /** What an owner may do to a member. */
  async changeMember(change: {
    email: string;
    status?: "APPROVED" | "PENDING" | "BLOCKED";
    mustResetPassword?: boolean;
  }): Promise<void> {
    await this.send("POST", "/members", change);
  }

  /** The latest mail to an address: a code, a link, or both. */
  async mailTo(address: string): Promise<{ code?: string; link?: string }> {
    const mail = (await this.send("GET", "/mail")) as {
      passwordResets: { to: string; link: string }[];
      verifications: { to: string; code: string }[];
    };
    const code = mail.verifications.filter(({ to }) => to === address).at(-1)?.code;
    const link = mail.passwordResets.filter(({ to }) => to === address).at(-1)?.link;
    return { ...(code && { code }), ...(link && { link }) };
  }

  /** What letters about orders an address has got, oldest first. */
  async orderLettersTo(address: string): Promise<{ kind: string; orderNumber: string; message?: string }[]> {
    const mail = await this.send("GET", `/mail?to=${encodeURIComponent(address)}`);
    return (mail as { orders: { kind: string; orderNumber: string; message?: string }[] }).orders;
  }

  /** Sends an event about a product that does not exist. */
  async tellOfNothing(): Promise<number[]> {
    const eventType = "com.wix.ecommerce.inventory.api.v1.InventoryItemChanged";
    const told = await this.send("POST", "/webhooks/send", { eventType, data: { productId: "nobody" } });
    return (told as { statuses: number[] }).statuses;
  }

  private async send(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${this.controlUrl}${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  }
}
