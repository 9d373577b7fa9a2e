/**
 * The last four let the request be done as asked: `patch` changes the answer, the others keep it from arriving, as when
 * somebody on the way gives up on Wix.
 */
export const faultKinds = [
  "status",
  "hang",
  "garbage",
  "drop",
  "delay",
  "patch",
  "drop-after",
  "hang-after",
  "status-after",
] as const;

/** A misbehaviour laid over every request whose path and method match. */
export interface Fault {
  /** Exact path, or a glob: `*` within a segment, `**` across segments. */
  path: string;
  method?: string | undefined;
  /** How many requests it still strikes; absent: until it is cleared. */
  times?: number | undefined;
  latencyMs?: number | undefined;
  kind: (typeof faultKinds)[number];
  status?: number | undefined;
  body?: unknown;
  /** Sent along with a `status`, `Retry-After` for instance. */
  headers?: Record<string, string> | undefined;
  /** For `patch`: laid over the real answer's JSON; `null` takes a field out. */
  patch?: Record<string, unknown> | undefined;
}

export interface FaultList {
  list(): Fault[];
  add(fault: Fault): void;
  clear(): void;
  /** The first fault that matches, counted down. */
  take(method: string, path: string): Fault | undefined;
}

export function createFaultList(): FaultList {
  let faults: Fault[] = [];
  return {
    list: () => [...faults],
    add(fault) {
      faults.push({ ...fault });
    },
    clear() {
      faults = [];
    },
    take(method, path) {
      const fault = faults.find((candidate) => matches(candidate, method, path));
      if (fault?.times !== undefined) {
        fault.times -= 1;
        if (fault.times <= 0) faults = faults.filter((candidate) => candidate !== fault);
      }
      return fault;
    },
  };
}

function matches(fault: Fault, method: string, path: string): boolean {
  if (fault.method && fault.method.toUpperCase() !== method) return false;
  return globToPattern(fault.path).test(path);
}

function globToPattern(glob: string): RegExp {
  const literal = glob.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
  const source = literal.replace(/\*\*|\*/g, (stars) => (stars === "**" ? ".*" : "[^/]*"));
  return new RegExp(`^${source}$`);
}

/** Thrown to make the server close the connection without an answer. */
export class DroppedConnection extends Error {}

/**
 * What a struck request gets, or undefined when it may go on after a delay. `hang` answers only
 * once the caller has given up.
 */
export async function strike(fault: Fault, signal: AbortSignal): Promise<Response | undefined> {
  if (fault.latencyMs) await wait(fault.latencyMs, signal);
  switch (fault.kind) {
    case "delay":
    case "patch":
    case "drop-after":
    case "hang-after":
    case "status-after":
      return undefined;
    case "hang":
      return hang(signal);
    case "drop":
      throw new DroppedConnection();
    case "garbage":
      return new Response("<html><body>upstream connect error", {
        status: 200,
        headers: { "content-type": "text/html" },
      });
    case "status":
      return statusResponse(fault);
  }
}

/** What is sent once the request has been done: the real answer, unless the fault keeps or changes it. */
export async function aftermath(fault: Fault, answer: Response, signal: AbortSignal): Promise<Response> {
  switch (fault.kind) {
    case "patch":
      return patched(answer, fault);
    case "drop-after":
      throw new DroppedConnection();
    case "hang-after":
      return hang(signal);
    case "status-after":
      return statusResponse(fault);
    default:
      return answer;
  }
}

async function hang(signal: AbortSignal): Promise<never> {
  await wait(10 * 60 * 1000, signal);
  throw new DroppedConnection();
}

/** The real answer with the fault's fields laid over it. What is no JSON object stays as it is. */
async function patched(answer: Response, { patch = {} }: Fault): Promise<Response> {
  const body = await objectIn(answer.clone());
  if (!body) return answer;
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete body[name];
    else body[name] = value;
  }
  return Response.json(body, { status: answer.status });
}

async function objectIn(answer: Response): Promise<Record<string, unknown> | undefined> {
  try {
    const value: unknown = await answer.json();
    return value && typeof value === "object" && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function statusResponse({ status = 500, body, headers = {} }: Fault): Response {
  if (body === undefined || body === "") return new Response(null, { status, headers });
  if (typeof body === "string")
    return new Response(body, { status, headers: { "content-type": "text/html", ...headers } });
  return Response.json(body, { status, headers });
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done);
  });
}
