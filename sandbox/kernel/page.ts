import { html, raw } from "hono/html";
import type { WixContext } from "./env";
import type { World } from "./world";

export type Html = ReturnType<typeof html>;

const look = `
:root{color-scheme:light dark;--ground:#f4f6f8;--sheet:#fff;--ink:#16202c;--muted:#55616e;--line:#cfd6de;--accent:#1f5fd1;
--on-accent:#fff;--strip:#ffe08a;--on-strip:#3b2d00;--danger:#a61b1b;--danger-tint:#fdeaea}
@media (prefers-color-scheme:dark){:root{--ground:#11161d;--sheet:#1a222c;--ink:#e9eef4;--muted:#a3b0be;--line:#384452;
--accent:#8db6ff;--on-accent:#0b1a33;--strip:#4a3b00;--on-strip:#ffeab0;--danger:#ffb3b3;--danger-tint:#3a1a1a}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
.strip{background:var(--strip);color:var(--on-strip);padding:.55rem 1rem;font-size:.875rem;text-align:center}
main{max-width:30rem;margin:2rem auto;padding:0 1rem 3rem}
main.wide{max-width:62rem}
.sheet{background:var(--sheet);border:1px solid var(--line);border-radius:10px;padding:1.5rem}
.sheet+.sheet{margin-top:1rem}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 .25rem}
h2{font-size:1.0625rem;margin:0 0 .75rem}
p{margin:.25rem 0 1rem}
.muted{color:var(--muted)}
label{display:block;font-weight:600;margin:1rem 0 .3rem}
input,select,textarea{width:100%;font:inherit;color:inherit;background:var(--sheet);border:1px solid var(--muted);border-radius:6px;padding:.6rem .7rem}
input[type=radio],input[type=checkbox]{width:auto}
button,.button{display:inline-block;font:inherit;font-weight:600;border-radius:6px;border:1px solid var(--accent);padding:.65rem 1.1rem;cursor:pointer;
background:var(--accent);color:var(--on-accent);text-decoration:none}
button.quiet,.button.quiet{background:transparent;color:var(--accent)}
.actions{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center;margin-top:1.25rem}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.alert{background:var(--danger-tint);color:var(--danger);border:1px solid currentColor;border-radius:6px;padding:.7rem .9rem;margin:0 0 1rem}
.people{list-style:none;margin:0;padding:0;display:grid;gap:.6rem}
.people button{width:100%;text-align:left;background:transparent;color:inherit;border-color:var(--line);font-weight:400}
.people strong{display:block}
`;

/**
 * A page of the hosted pages' own look, which is deliberately not the shop's. `body` goes inside
 * `<main>`; use hono's `html` tag for it, so that everything in it is escaped.
 */
export function hostedPage(page: {
  title: string;
  world: World;
  body: Html | string;
  wide?: boolean;
}): string {
  return String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>${page.title} · ${page.world.state.site.name}</title>
<link rel="icon" href="data:,">
<style>${raw(look)}</style>
</head>
<body>
<header class="strip"><strong>Sandbox:</strong> a stand-in for Wix's hosted pages</header>
<main${page.wide ? raw(' class="wide"') : ""}>${page.body}</main>
</body>
</html>`);
}

/** Answers a hosted page: never cached, framed or scripted unless `scriptNonce` allows one script. */
export function sendPage(
  c: WixContext,
  page: string,
  options: { status?: 200 | 400 | 403 | 404 | 409 | 410 | 500; scriptNonce?: string; framed?: boolean } = {},
): Response {
  const script = options.scriptNonce ? `; script-src 'nonce-${options.scriptNonce}'` : "";
  const frames = options.framed ? "" : "; frame-ancestors 'none'";
  c.header("cache-control", "private, no-store");
  c.header("referrer-policy", "no-referrer");
  c.header(
    "content-security-policy",
    `default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'${script}${frames}`,
  );
  return c.html(page, options.status ?? 200) as Response;
}
