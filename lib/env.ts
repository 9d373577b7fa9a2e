import "server-only";
import { parseEnv } from "./env-schema";

/** The only reader of `process.env` in the running shop. */
export const env = parseEnv(process.env);
