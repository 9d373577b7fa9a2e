import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "@swc/core";
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
    for (const item of body) {
      // Anything else that is exported would be an action without a guard, or no action at all.
      if (item.type.startsWith("Export")) expect(exported(item)).toBe("FunctionDeclaration");
    }
    const functions = code.split(/^export async function /m).slice(1);
    const unguarded = functions.filter((text) => !/\bguard\(/.test(text.split(/^}$/m)[0] ?? ""));
    expect(unguarded.map((text) => text.split("(")[0])).toEqual([]);
  });
});

/** What an export statement exports; types do not exist at run time. */
function exported(item: { type: string; declaration?: { type: string } }): string | undefined {
  const type = item.declaration?.type;
  return type === "TsInterfaceDeclaration" || type === "TsTypeAliasDeclaration"
    ? "FunctionDeclaration"
    : type;
}
