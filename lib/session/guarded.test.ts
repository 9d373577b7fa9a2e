import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ModuleItem, parseSync } from "@swc/core";
import { describe, expect, it } from "vitest";

/** Every file whose exports anybody on the internet can call. */
function actionFiles(): string[] {
  return ["app", "lib"].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(room, file))
      .filter((file) => /^\s*["']use server["']/m.test(readFileSync(file, "utf8"))),
  );
}

const files = actionFiles();

describe("server actions", () => {
  it("are found", () => {
    expect(files).toContain(join("lib", "cart", "actions.ts"));
  });

  it.each(files)("in %s all ask guard() first who is calling", (file) => {
    const code = readFileSync(file, "utf8");
    const { body } = parseSync(code, { syntax: "typescript", tsx: file.endsWith("x") });
    const first = body[0];
    expect(
      first?.type === "ExpressionStatement" && first.expression.type,
      "the directive stands on top",
    ).toBe("StringLiteral");
    expect(guardModules(body)).toHaveLength(1);
    for (const item of body) {
      if (!item.type.startsWith("Export")) continue;
      // Anything else that is exported would be an action without a guard, or no action at all.
      const declaration = "declaration" in item ? item.declaration : undefined;
      if (declaration && /^Ts(Interface|TypeAlias)Declaration$/.test(declaration.type)) continue;
      if (declaration?.type !== "FunctionDeclaration") expect.fail(`${item.type} is no function declaration`);
      expect(
        asksFirst(declaration.body),
        `${declaration.identifier.value} waits for nothing before guard()`,
      ).toBe(true);
    }
  });
});

/** Where a file has its `guard` from: another function of that name would guard nothing. */
function guardModules(body: ModuleItem[]): string[] {
  return body
    .filter((item) => item.type === "ImportDeclaration")
    .filter(({ specifiers }) => specifiers.some(({ local }) => local.value === "guard"))
    .map(({ source }) => source.value)
    .filter((source) => source === "./action" || source === "@/lib/session/action");
}

/** Whether the first thing a function waits for, or answers, is what `guard()` says. */
function asksFirst(body: unknown): boolean {
  const first = nodes(body).find(({ type }) => type === "AwaitExpression" || type === "ReturnStatement");
  return nodes(first).some(
    ({ type, callee }) => type === "CallExpression" && isNode(callee) && callee.value === "guard",
  );
}

type Node = { type: string } & Record<string, unknown>;

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

/** A piece of code and everything in it, as it is written down; what is in functions of its own runs at another time. */
function nodes(value: unknown): Node[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value)
    .filter(
      (child) => !(isNode(child) && /^(ArrowFunction|Function)(Expression|Declaration)$/.test(child.type)),
    )
    .flatMap(nodes);
  return isNode(value) ? [value, ...inside] : inside;
}
