import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type IPty, spawn as spawnTerminal } from "@lydell/node-pty";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import { run as command } from "./command";

const root = fileURLToPath(new URL("../..", import.meta.url));
const tsx = pathToFileURL(join(root, "node_modules/tsx/dist/loader.mjs")).href;
const preload = pathToFileURL(join(root, "sandbox/preload.mjs")).href;
const program = [
  "--conditions=react-server",
  ...["--import", preload],
  ...["--import", tsx],
  join(root, "scripts/connect/main.ts"),
];

interface Client {
  id: string;
  allowedRedirectUris: string[];
  allowedRedirectDomains: string[];
}

/** A Wix account to connect to, and a folder to do it in: both as on the first day before every test. */
export interface Stage {
  url: string;
  folder: string;
  control(method: "GET" | "POST" | "DELETE", path: string, body?: unknown): Promise<Record<string, unknown>>;
  /** The demo API key of that name. */
  key(name: string): string;
  /** The demo site's OAuth app, as Wix has it now. */
  app(): Promise<Client>;
  /** `.env.local`, or undefined when there is none. */
  file(): string | undefined;
  /** Its rights, `0o600`. */
  mode(): number;
  write(text: string): void;
}

interface Finished {
  code: number | null;
  stdout: string;
  stderr: string;
}

export function suiteStage(sites: number): Stage {
  const stage = {} as Stage;
  let sandbox: ChildProcess | undefined;
  let keys: { name: string; token: string }[] = [];
  beforeAll(async () => {
    const started = await startSandbox();
    sandbox = started.process;
    const { controlUrl } = started;
    Object.assign(stage, {
      url: started.url,
      control: async (method: string, path: string, body?: unknown) => {
        const init = body === undefined ? {} : { body: JSON.stringify(body) };
        const answer = await fetch(`${controlUrl}${path}`, { method, ...init });
        if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
        return (await answer.json()) as Record<string, unknown>;
      },
      key: (name: string) => keys.find((key) => key.name === name)?.token ?? "",
      app: async () => {
        const [app] = (await stage.control("GET", "/state")).clients as Client[];
        if (!app) throw new Error("The demo site has no OAuth app.");
        return app;
      },
      file: () => (existsSync(pathOf(stage)) ? readFileSync(pathOf(stage), "utf8") : undefined),
      mode: () => statSync(pathOf(stage)).mode & 0o777,
      write: (text: string) => writeFileSync(pathOf(stage), text, { mode: 0o644 }),
    } satisfies Partial<Stage>);
    keys = (await stage.control("GET", "/state")).apiKeys as typeof keys;
  });
  beforeEach(async () => {
    stage.folder = mkdtempSync(join(tmpdir(), "connect-"));
    await stage.control("POST", "/reset", { sites });
  });
  afterEach(() => rmSync(stage.folder, { recursive: true, force: true }));
  afterAll(() => {
    sandbox?.kill("SIGTERM");
  });
  return stage;
}

function pathOf(stage: Stage): string {
  return join(stage.folder, ".env.local");
}

/** A sandbox of its own process, on free ports: the command meets it as it would meet Wix. */
function startSandbox(): Promise<{ process: ChildProcess; url: string; controlUrl: string }> {
  const flags = ["--port", "0", "--control-port", "0", "--shop-url", "http://localhost:4999"];
  const child = spawn(process.execPath, ["--import", tsx, join(root, "sandbox/main.ts"), ...flags], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`The sandbox ended with ${code}.`)));
    child.stdout.on("data", (data: Buffer) => {
      const [, url, controlUrl] = String(data).match(/ready on (\S+), control door on (\S+)/) ?? [];
      if (url && controlUrl) resolve({ process: child, url, controlUrl });
    });
  });
}

/** The environment of the command: nothing of the person's own who runs the tests. */
function environment(stage: Stage, extra: Record<string, string>) {
  return {
    NODE_ENV: "development" as const,
    PATH: process.env.PATH ?? "",
    HOME: process.env.HOME ?? "",
    TERM: "xterm-256color",
    SANDBOX_URL: stage.url,
    TSX_TSCONFIG_PATH: join(root, "tsconfig.json"),
    ...extra,
  };
}

/** Runs the command as a process where nobody can be asked, as in CI. */
export function runAlone(stage: Stage, args: string[], key: string): Promise<Finished> {
  const child = spawn(process.execPath, [...program, ...args], {
    cwd: stage.folder,
    env: environment(stage, key ? { WIX_API_KEY: key } : {}),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const seen = { stdout: "", stderr: "" };
  child.stdout.on("data", (data: Buffer) => {
    seen.stdout += data;
  });
  child.stderr.on("data", (data: Buffer) => {
    seen.stderr += data;
  });
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, ...seen })));
}

/** The same, read by somebody who closes the pipe at the first line, as `head -1` does. */
export function runIntoHead(stage: Stage, args: string[]): Promise<Pick<Finished, "code" | "stderr">> {
  const child = spawn(process.execPath, [...program, ...args], {
    cwd: stage.folder,
    env: environment(stage, { WIX_API_KEY: stage.key("account") }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stderr = "";
  child.stdout.once("data", () => child.stdout.destroy());
  child.stderr.on("data", (data: Buffer) => {
    stderr += data;
  });
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, stderr })));
}

/** The same within this process, which saves the second that starting one takes. */
export async function run(stage: Stage, args: string[], key = stage.key("account")): Promise<Finished> {
  const seen = { stdout: "", stderr: "" };
  const hear = (name: keyof typeof seen) =>
    vi.spyOn(process[name], "write").mockImplementation((text) => {
      seen[name] += text;
      return true;
    });
  const wix = globalThis.fetch;
  const spies = [hear("stdout"), hear("stderr"), vi.spyOn(process, "cwd").mockReturnValue(stage.folder)];
  vi.stubEnv("WIX_API_KEY", key);
  vi.stubEnv("WIX_ACCOUNT_ID", undefined);
  vi.stubGlobal("fetch", (url: string | URL, init?: RequestInit) =>
    wix(String(url).replace(/^https:\/\/(www|edge)\.wixapis\.com/, stage.url), init),
  );
  try {
    return { code: await command(args), ...seen };
  } finally {
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllEnvs();
    vi.unstubAllGlobals();
  }
}

/** The same with `--json`, and its answer. */
export async function runJson(stage: Stage, args: string[], key?: string) {
  const { code, stdout } = await run(stage, [...args, "--json"], key);
  return { code, answer: JSON.parse(stdout) as Record<string, unknown> };
}

export interface Person {
  /** Resolves when the screen has shown this since the last time something was typed. */
  sees(text: string): Promise<void>;
  types(keys: string): void;
  /** The exit code, once the command has ended. */
  end(): Promise<number>;
  /** Everything that was ever on the screen. */
  screen(): string;
}

export const keys = { enter: "\r", down: "\u001b[B", escape: "\u001b", ctrlC: "\u0003", ctrlD: "\u0004" };

/** Runs the command in a terminal, with somebody in front of it. */
export function sitDown(stage: Stage, args: string[], key?: string, cols = 120): Person {
  const terminal: IPty = spawnTerminal(process.execPath, [...program, ...args], {
    cwd: stage.folder,
    env: environment(stage, key ? { WIX_API_KEY: key } : {}),
    cols,
    rows: 40,
  });
  let output = "";
  let typedAt = 0;
  let look: () => unknown = () => undefined;
  terminal.onData((data) => {
    output += data;
    look();
  });
  const ended = new Promise<number>((resolve) => terminal.onExit(({ exitCode }) => resolve(exitCode)));
  const plain = (text: string) => text.replaceAll(sequences, "");
  return {
    sees: (text) =>
      new Promise((resolve, reject) => {
        look = () => plain(output.slice(typedAt)).includes(text) && resolve();
        ended.then(() => reject(new Error(`Ended without "${text}":\n${plain(output)}`)));
        look();
      }),
    types(text) {
      typedAt = output.length;
      terminal.write(text);
    },
    end: () => ended,
    screen: () => plain(output),
  };
}

/** What moves the cursor and paints. */
const sequences = new RegExp(`${String.fromCharCode(27)}\\[[0-9;?]*[A-Za-z]`, "g");
