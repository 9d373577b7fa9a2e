import { z } from "zod";
import type { WixContext } from "../kernel/env";
import { validationError } from "../kernel/errors";
import { readPayload } from "../kernel/wire";
import { shortestPassword } from "./persons";

export const loginId = z.object({ email: z.string() });

export const profile = z
  .object({
    firstName: z.string().optional(),
    lastName: z.string().optional(),
    nickname: z.string().optional(),
  })
  .default({});

/** The names a profile carries; what it leaves out is absent. */
export function namesIn({ firstName, lastName, nickname }: z.infer<typeof profile>) {
  return {
    ...(firstName ? { firstName } : {}),
    ...(lastName ? { lastName } : {}),
    ...(nickname ? { nickname } : {}),
  };
}

/** The request's arguments; 400 with the fields that are wrong. */
export async function readIam<T>(c: WixContext, schema: z.ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(await readPayload(c));
  if (parsed.success) return parsed.data;
  throw validationError(
    ...parsed.error.issues.map((issue) => ({
      field: issue.path.join("."),
      description: issue.message,
      violatedRule: "OTHER",
    })),
  );
}

export function refuseShortPassword(password: string): void {
  if (password.length >= shortestPassword) return;
  throw validationError({
    field: "password",
    description: `has length ${password.length}, expected ${shortestPassword} or more`,
    violatedRule: "MIN_LENGTH",
    data: { threshold: shortestPassword },
  });
}

export function isEmail(value: string): boolean {
  return z.email().safeParse(value).success;
}
