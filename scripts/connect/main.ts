import { leavingPipesAlone } from "../pipe";
import { run } from "./command";
import { keptByNpm } from "./options";

// npm run connect: see docs/connect.md.

leavingPipesAlone();
run([...process.argv.slice(2), ...keptByNpm(process.env)]).then((exit) => {
  process.exitCode = exit;
});
