import "server-only";
import { PHASE_PRODUCTION_BUILD } from "next/constants";
import { parseEnv } from "./env-schema";

/** The only reader of `process.env` in the running shop. */
export const env = parseEnv(process.env);

/** Whether this is `next build`, which opens pages that nobody has asked for. */
export const isBuild = process.env.NEXT_PHASE === PHASE_PRODUCTION_BUILD;
