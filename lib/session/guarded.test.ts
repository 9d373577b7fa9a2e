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

  it.each(files)("in %s all ask first who is calling", (file) => {
    const code = readFileSync(file, "utf8");
    const { body } = parseSync(code, { syntax: "typescript", tsx: file.endsWith("x") });
    const first = body[0];
    expect(
      first?.type === "ExpressionStatement" && first.expression.type,
      "the directive stands on top",
    ).toBe("StringLiteral");
    const guards = guardsOf(body);
    expect(guards, "it has a guard").toHaveLength(1);
    for (const item of body) {
      if (!item.type.startsWith("Export")) continue;
      // Anything else that is exported would be an action without a guard, or no action at all.
      const declaration = "declaration" in item ? item.declaration : undefined;
      if (declaration && /^Ts(Interface|TypeAlias)Declaration$/.test(declaration.type)) continue;
      if (declaration?.type !== "FunctionDeclaration") expect.fail(`${item.type} is no function declaration`);
      expect(
        asksFirst(declaration.body, guards),
        `${declaration.identifier.value} waits for nothing before its guard`,
      ).toBe(true);
    }
  });
});

/** What guards an action, by where it comes from: another function of that name would guard nothing. */
const guardIn: Record<string, string> = {
  "./action": "guard",
  "@/lib/session/action": "guard",
  "@/lib/desk/guard": "asAdmin",
};

/** The guards a file has. */
function guardsOf(body: ModuleItem[]): string[] {
  return body
    .filter((item) => item.type === "ImportDeclaration")
    .flatMap(({ specifiers, source }) =>
      specifiers.map(({ local }) => local.value).filter((name) => name === guardIn[source.value]),
    );
}

/** Whether the first thing a function waits for, or answers, is what its guard says. */
function asksFirst(body: unknown, guards: string[]): boolean {
  const first = nodes(body).find(({ type }) => type === "AwaitExpression" || type === "ReturnStatement");
  return nodes(first).some(
    ({ type, callee }) =>
      type === "CallExpression" && isNode(callee) && guards.includes(String(callee.value)),
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
