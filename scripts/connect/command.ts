import { connect } from "./connect";
import { invite } from "./invite";
import { type Options, readOptions, usage } from "./options";
import { overview } from "./overview";
import { Stop } from "./stop";
import { plainTalk, type Talk, terminalTalk } from "./talk";

/** The whole command: what it is told to whom, and the code it ends with. */
export async function run(args: string[]): Promise<number> {
  let json = args.includes("--json");
  let talk = plainTalk(json);
  try {
    const options = readOptions(args);
    json = options.json;
    if (options.help) {
      process.stdout.write(`${usage}\n`);
      return 0;
    }
    if (process.stdin.isTTY && process.stdout.isTTY && !json) talk = terminalTalk();
    const answer = await perform(options, talk);
    if (json) process.stdout.write(`${JSON.stringify({ ok: true, ...answer }, null, 2)}\n`);
    return 0;
  } catch (error) {
    const stop = error instanceof Stop ? error : unexpected(error);
    const { code, message, advice } = stop;
    if (json) process.stdout.write(`${JSON.stringify({ ok: false, code, message, advice }, null, 2)}\n`);
    else talk.stop(message, advice);
    return stop.exit;
  }
}

function perform(options: Options, talk: Talk) {
  const folder = process.cwd();
  switch (options.command) {
    case "connect":
      return connect(options, talk, folder);
    case "sites":
      return overview(options, talk);
    case "invite":
      return invite(options, talk, folder);
  }
}

/** What nobody has thought of. The message alone: a trace might hold what was sent. */
function unexpected(error: unknown): Stop {
  return new Stop(error instanceof Error ? error.message : String(error), { code: "UNEXPECTED" });
}
