import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "@swc/core";

interface Manifest {
  node: Record<string, { exportedName?: string; workers: Record<string, unknown> }>;
}

export interface Action {
  id: string;
  name: string;
}

/** Every server action of the build under test, so that none is forgotten. */
export function actionsOfBuild(): Action[] {
  const file = join(process.cwd(), ".next", "server", "server-reference-manifest.json");
  const { node } = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  return (
    Object.entries(node)
      // The first bit says whether it is an action or a cached function.
      .filter(([id]) => Number.parseInt(id.slice(0, 2), 16) < 0x80)
      .map(([id, { exportedName = id }]) => ({ id, name: exportedName }))
  );
}

export function formOf(entries: (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

/** One call of an action: a form, a form with the state before it, or arguments of a script's own. */
export type Call =
  | { as: "form" | "form with state"; fields: Record<string, string> }
  | { as: "arguments"; values: unknown[] };

/** The request a script of our own page would make of a call. */
export function requestOf(id: string, call: Call) {
  const headers = { "next-action": id, accept: "text/x-component" };
  if (call.as === "arguments") {
    const data = JSON.stringify(call.values);
    return { headers: { ...headers, "content-type": "text/plain;charset=UTF-8" }, data };
  }
  // The arguments come last, as React sends them: what they refer to has to be there.
  const referredTo = Object.entries(call.fields).map(([name, value]) => [`_1_${name}`, value] as const);
  const values = call.as === "form" ? '["$K1"]' : '[{},"$K1"]';
  return { headers, multipart: formOf([...referredTo, ["0", values]]) };
}

/** The names of the exported server actions in the source, whether a page uses them or not. */
export function actionsOfSource(rooms = ["app", "lib"]): string[] {
  return sources(/\.tsx?$/, rooms)
    .filter((file) => /^\s*["']use server["']/m.test(readFileSync(file, "utf8")))
    .flatMap((file) => {
      const syntax = { syntax: "typescript", tsx: file.endsWith("x") } as const;
      return parseSync(readFileSync(file, "utf8"), syntax).body.flatMap((item) =>
        item.type === "ExportDeclaration" && item.declaration.type === "FunctionDeclaration"
          ? [item.declaration.identifier.value]
          : [],
      );
    });
}

/** The addresses that answer with somebody's data: every route handler, and every page that takes part of its address. */
export function placesOfSource(): string[] {
  return addresses()
    .filter(({ file }) => !file.endsWith("page.tsx") || file.includes("["))
    .map(({ path }) => path);
}

/** The addresses of all pages and route handlers under a path. */
export function pagesOfSource(under: string): string[] {
  return addresses()
    .map(({ path }) => path)
    .filter((path) => path === under || path.startsWith(`${under}/`));
}

function addresses() {
  return sources(/(^|\/)(route\.tsx?|page\.tsx)$/, ["app"]).map((file) => {
    const path = file.replace(/^app/, "").replace(/\/(route\.tsx?|page\.tsx)$/, "");
    // Folders in brackets group routes and are in no address.
    return { file, path: path.replace(/\/\([^)]*\)/g, "") || "/" };
  });
}

function sources(name: RegExp, rooms = ["app", "lib"]): string[] {
  return rooms.flatMap((room) =>
    readdirSync(join(process.cwd(), room), { recursive: true, encoding: "utf8" })
      .filter((file) => name.test(file))
      .map((file) => join(room, file)),
  );
}
