import type { NextConfig } from "next";
import { parseEnv } from "./lib/env-schema";

const env = parseEnv(process.env);

/**
 * Holds everywhere, also where the middleware does not run. `script-src` stays open to inline scripts because a
 * prerendered page carries Next's own and cannot have a per-request nonce.
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  `img-src 'self' data: blob: ${env.WIX_MEDIA_ORIGIN}`,
  `media-src 'self' ${env.WIX_VIDEO_ORIGIN}`,
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const config: NextConfig = {
  cacheComponents: true,
  partialPrefetching: true,
  typedRoutes: true,
  poweredByHeader: false,
  experimental: {
    // Behind a proxy the Host is not the shop's. Every action compares the Origin with SITE_URL for itself.
    serverActions: { allowedOrigins: [new URL(env.SITE_URL).host] },
    // Halves the server bundle: the barrels name hundreds of modules, the shop uses a handful.
    optimizePackageImports: [
      "@wix/business-tools",
      "@wix/ecom",
      "@wix/stores",
      "@wix/members",
      "@wix/redirects",
      "@wix/categories",
      "@wix/reviews",
    ],
  },
  async rewrites() {
    return {
      beforeFiles: [
        // A product for programs, under an address of its own: caches on the way know addresses only.
        { source: "/products/:slug([^/]+)\\.md", destination: "/markdown/:slug" },
      ],
      afterFiles: [],
      fallback: [],
    };
  },
  async headers() {
    return [
      {
        source: "/:path*",
        headers: [
          { key: "Content-Security-Policy", value: contentSecurityPolicy },
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
          ...(env.SITE_URL.startsWith("https:")
            ? [{ key: "Strict-Transport-Security", value: "max-age=31536000" }]
            : []),
          {
            key: "Permissions-Policy",
            value: "camera=(), microphone=(), geolocation=(), browsing-topics=()",
          },
        ],
      },
    ];
  },
};

export default config;
