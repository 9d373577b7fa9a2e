import type { Identity } from "./identity";

export type Surface = "api" | "hosted" | "media";

/** One request the sandbox received, as the control door lists it. */
export interface Call {
  at: string;
  method: string;
  path: string;
  /** The Wix host the caller asked for, or the sandbox's own. */
  host: string;
  surface: Surface;
  identity: Identity["kind"];
  /** 0 when the connection was dropped or left hanging. */
  status: number;
  ms: number;
  /** The SDK's `method-fqn`, when an SDK made the call. */
  operation?: string;
  /** What a call of the token endpoint asked for. */
  grantType?: string;
  /** Kind of the fault that answered instead of the sandbox. */
  fault?: string;
}

export interface CallLog {
  list(): Call[];
  add(call: Call): void;
  clear(): void;
}

/** Remembers the latest `limit` calls. */
export function createCallLog(limit = 5000): CallLog {
  let calls: Call[] = [];
  return {
    list: () => [...calls],
    add(call) {
      calls.push(call);
      if (calls.length > limit) calls = calls.slice(-limit);
    },
    clear() {
      calls = [];
    },
  };
}

/** How often the token endpoint was asked, by grant type. */
export function tokenCallsIn(calls: readonly Call[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { grantType } of calls) if (grantType) counts[grantType] = (counts[grantType] ?? 0) + 1;
  return counts;
}

const mediaHosts = new Set(["static.wixstatic.com", "video.wixstatic.com"]);
const apiHosts = new Set(["www.wixapis.com", "edge.wixapis.com", "manage.wix.com", "upload.wixmp.com"]);
const mediaPath = /^\/(media|video|mp3|ugd|shapes)\//;
const hostedPath =
  /^\/($|__ecom\/|product-page\/|hosted\/|idp\/|_api\/oauth2\/authorize|_api\/iam\/cookie\/|_api\/iam\/authentication\/v1\/logout)/;

/** Which of the sandbox's three faces a request turned to. */
export function surfaceOf(path: string, host: string | null): Surface {
  if (host && mediaHosts.has(host)) return "media";
  if (host && apiHosts.has(host)) return "api";
  if (mediaPath.test(path)) return "media";
  return hostedPath.test(path) ? "hosted" : "api";
}

/** `com.wix.ecom…AddToCart` out of `x-wix-bi-gateway: environment=js-sdk,…,method-fqn=…`. */
export function operationOf(gatewayHeader: string | null): string | undefined {
  return gatewayHeader?.match(/method-fqn=([^,]+)/)?.[1];
}
