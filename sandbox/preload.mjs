// node --import ./sandbox/preload.mjs …: the unmodified SDK then talks to the sandbox.
import { reroute } from "./reroute.mjs";

reroute(process.env.SANDBOX_URL || "http://127.0.0.1:4400");
