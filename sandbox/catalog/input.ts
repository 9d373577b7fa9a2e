import type { z } from "zod";
import {
  applicationError,
  type FieldViolation,
  notFound,
  validationError,
  type WixError,
} from "../kernel/errors";

/** Reads one argument of a write. A value of the wrong shape is a 400 that names every field at fault. */
export function readInput<T>(schema: z.ZodType<T>, value: unknown, field: string): T {
  const parsed = schema.safeParse(value ?? {});
  if (parsed.success) return parsed.data;
  throw validationError(
    ...parsed.error.issues.map((issue): FieldViolation => {
      const path = issue.path.reduce<string>(
        (text, part) => (typeof part === "number" ? `${text}[${part}]` : `${text}.${String(part)}`),
        field,
      );
      return { field: path, description: issue.message, violatedRule: "VALIDATION" };
    }),
  );
}

/** Refuses a write made on an outdated revision, and one that names none. */
export function checkRevision(given: unknown, current: string, entity: string): void {
  if (given === undefined || given === null || given === "") {
    throw validationError({
      field: `${entity}.revision`,
      description: "must not be empty",
      violatedRule: "REQUIRED_FIELD",
    });
  }
  if (String(given) !== current) {
    throw applicationError(409, "INVALID_REVISION", `Outdated revision for ${entity}: it is ${current} now.`);
  }
}

/** A list out of a request, at most `most` long. */
export function readList(value: unknown, field: string, most: number): unknown[] {
  if (!Array.isArray(value) || value.length === 0) {
    throw validationError({
      field,
      description: "must not be empty",
      violatedRule: "MIN_SIZE",
      data: { threshold: 1 },
    });
  }
  if (value.length > most) {
    throw validationError({
      field,
      description: `must have at most ${most} items`,
      violatedRule: "MAX_SIZE",
      data: { threshold: most },
    });
  }
  return value;
}

/** The refusal for a bulk line about something that is not there. */
export function noSuch(what: string): WixError {
  return notFound("NOT_FOUND", `${what} not found`);
}
