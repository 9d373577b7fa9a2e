/** A person with cookies and without scripts: enough of a browser to log in, to buy and to look around. */
export class SomeBrowser {
  #shopUrl;
  /** Cookies by host name and port, as if each were a site of its own. */
  #jars = new Map();

  constructor(shopUrl) {
    this.#shopUrl = shopUrl;
  }

  /**
   * Asks for a page of the shop at another address, a cache's, with the cookies the shop has set. Cookies that
   * come back are not remembered.
   *
   * @returns {Promise<{ path: string, headers: Headers, body: string, cached: boolean }>}
   */
  async ask(origin, path, headers = {}) {
    const response = await fetch(origin + path, {
      headers: { ...headers, ...this.#cookieHeader(this.#shopUrl) },
      redirect: "manual",
    });
    const body = await response.text();
    const cached = !["MISS", "BYPASS", null].includes(response.headers.get("x-cache"));
    return { path, headers: response.headers, body, cached };
  }

  /** Puts a product in the cart; `more` fills in what its form asks for. */
  async addToCart(path, more = {}) {
    const isProductForm = (form) => form.includes('name="productId"');
    await this.#submit(await this.#visit(this.#shopUrl + path), isProductForm, more);
    return this;
  }

  /** Logs in as one of the demo people, on Wix's pages. */
  async logIn(name) {
    const form = await this.#submit(await this.#visit(`${this.#shopUrl}/login`), (html) =>
      html.includes("Log in or open an account"),
    );
    await this.#submit(form, (html) => html.includes(name), { demo: name.toLowerCase() });
    return this;
  }

  /** The shop's cookies as a header. */
  cookies() {
    return this.#cookieHeader(this.#shopUrl);
  }

  /** As if the token were due: the hint says so, and the shop looks. */
  pretendDue() {
    const jar = this.#jar(this.#shopUrl);
    const [kind, , who] = (jar.get("wx-hint") ?? "").split(".");
    if (who) jar.set("wx-hint", `${kind}.1.${who}`);
  }

  #jar(url) {
    const { host } = new URL(url);
    if (!this.#jars.has(host)) this.#jars.set(host, new Map());
    return this.#jars.get(host);
  }

  #cookieHeader(url) {
    const cookies = [...this.#jar(url)].map(([name, value]) => `${name}=${value}`).join("; ");
    return cookies ? { Cookie: cookies } : {};
  }

  async #visit(url, init = {}, hops = 8) {
    const headers = { ...init.headers, ...this.#cookieHeader(url) };
    const response = await fetch(url, { ...init, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) {
      const [pair = "", ...attributes] = line.split(";");
      const name = pair.slice(0, pair.indexOf("="));
      const gone = attributes.some((attribute) => attribute.trim().toLowerCase() === "max-age=0");
      if (gone) this.#jar(url).delete(name);
      else this.#jar(url).set(name, pair.slice(pair.indexOf("=") + 1));
    }
    const location = response.headers.get("location");
    if (location && hops > 0) return this.#visit(new URL(location, url).href, {}, hops - 1);
    return { url, html: await response.text() };
  }

  /** Sends the first form of a page for which `isIt` holds, with its hidden fields and `more`. */
  async #submit({ url, html }, isIt, more = {}) {
    const form = [...html.matchAll(/<form[\s\S]*?<\/form>/g)].map(([text]) => text).find(isIt);
    if (!form) throw new Error(`${url} has no such form.`);
    const fields = new Map();
    for (const [input] of form.matchAll(/<input[^>]*>/g)) {
      const attribute = (name) => plain(new RegExp(`\\b${name}="([^"]*)"`).exec(input)?.[1] ?? "");
      const skipped = /type="(radio|checkbox)"/.test(input) && !/\bchecked\b/.test(input);
      if (attribute("name") && !skipped) fields.set(attribute("name"), attribute("value"));
    }
    // React names the action on the button or in hidden fields; pressing Enter presses the first button.
    const [button] = /<button[^>]*name="\$ACTION[^>]*>/.exec(form) ?? [];
    if (button) fields.set(plain(/name="([^"]*)"/.exec(button)?.[1] ?? ""), "");
    for (const [name, value] of Object.entries(more)) fields.set(name, value);
    const target = new URL(plain(/^<form[^>]*\baction="([^"]*)"/.exec(form)?.[1] ?? "") || url, url);
    const isMultipart = /enctype="multipart/i.test(form);
    const body = isMultipart ? new FormData() : new URLSearchParams();
    for (const [name, value] of fields) body.append(name, value);
    const headers = { Origin: new URL(url).origin, "Sec-Fetch-Site": "same-origin" };
    return this.#visit(target.href, { method: "POST", body, headers });
  }
}

function plain(text) {
  return text.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
}
