import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Vitest 5 prints failures with `Map.groupBy`, which Node 20 does not have: a red run would show no reason. */
function groupBy<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
if (!("groupBy" in Map)) Object.defineProperty(Map, "groupBy", { value: groupBy });

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const alias = {
  "@": here("."),
  // Throws outside a server build, where the mark means something.
  "server-only": here("./node_modules/server-only/empty.js"),
};

export default defineConfig({
  test: {
    restoreMocks: true,
    unstubEnvs: true,
    projects: [
      {
        resolve: { alias },
        test: {
          name: "shop",
          include: ["lib/**/*.test.{ts,tsx}", "app/**/*.test.{ts,tsx}"],
          env: {
            WIX_CLIENT_ID: "00000000-0000-4000-8000-000000000000",
            SITE_URL: "http://localhost:3000",
            SESSION_SECRET: "only-for-tests-only-for-tests-only-for-tests",
          },
        },
      },
      {
        // The command as a person runs it, and as CI does, against a sandbox of its own.
        resolve: { alias },
        test: {
          name: "command",
          include: ["scripts/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // The real SDK against the sandbox over HTTP: every file starts its own.
        test: {
          name: "sandbox",
          include: ["sandbox/**/*.test.ts"],
          testTimeout: 20_000,
          hookTimeout: 20_000,
        },
      },
    ],
  },
});
