/** One call the sandbox has answered. */
export interface Call {
  method: string;
  path: string;
  surface: "api" | "hosted" | "media";
  identity: string;
  status: number;
}

export interface Fault {
  path: string;
  method?: string;
  kind: "status" | "hang" | "garbage" | "drop" | "delay";
  status?: number;
  latencyMs?: number;
  times?: number;
}

/** The sandbox's control door. */
export class SandboxControl {
  /** @param products how many generated products there are; without it, the demo shop's */
  constructor(
    private readonly url: string,
    private readonly products?: number,
  ) {}

  /** The shop as on its first day, without faults, with an empty call list. */
  async reset(): Promise<void> {
    await this.send("POST", "/reset", this.products === undefined ? {} : { products: this.products });
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
  }): Promise<void> {
    await this.send("POST", "/catalog", change);
  }

  async advanceClock(seconds: number): Promise<void> {
    await this.send("POST", "/clock", { advanceSeconds: seconds });
  }

  /** Wix stops honouring every access token handed out so far, before its time; refresh tokens stay good. */
  async expireTokens(): Promise<void> {
    await this.send("POST", "/tokens/expire");
  }

  /** Wix ends every session there is. */
  async revokeTokens(): Promise<void> {
    await this.send("POST", "/tokens/revoke", { all: true });
    await this.expireTokens();
  }

  private async send(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  }
}
