import { run } from "./command";

// npm run connect: see docs/connect.md.

run(process.argv.slice(2)).then((exit) => {
  process.exitCode = exit;
});
