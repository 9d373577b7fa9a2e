const refused = ["/api", "/login", "/logout"];

/**
 * Where to go after login: a path of this shop, or the fallback for anything else.
 *
 * @param value from a form or an address; hostile until proven otherwise
 * @param siteUrl this shop's origin
 * @returns path, query and fragment
 */
export function safeReturnPath(
  value: unknown,
  siteUrl: string,
  fallback: `/${string}` = "/account",
): `/${string}` {
  if (typeof value !== "string" || value.length > 2_048 || !value.startsWith("/")) return fallback;
  // Browsers read a backslash as a slash and skip control characters.
  if (/[\\\p{Cc}]/u.test(value)) return fallback;
  const url = URL.canParse(value, siteUrl) ? new URL(value, siteUrl) : undefined;
  if (!url || url.origin !== new URL(siteUrl).origin || url.username || url.password) return fallback;
  if (!readsAsItStands(url.pathname)) return fallback;
  const path = `${url.pathname}${url.search}${url.hash}`;
  if (
    path.startsWith("//") ||
    refused.some((prefix) => url.pathname === prefix || url.pathname.startsWith(`${prefix}/`))
  ) {
    return fallback;
  }
  return path as `/${string}`;
}

/** A path that would mean something else once decoded is not worth finding out who decodes it. */
function readsAsItStands(pathname: string): boolean {
  try {
    const decoded = decodeURIComponent(pathname);
    return !decoded.startsWith("//") && !/[\\\p{Cc}]/u.test(decoded);
  } catch {
    return false;
  }
}
