import { AsyncLocalStorage } from "node:async_hooks";
import { Console } from "node:console";
import { Writable } from "node:stream";

// Work goes on side by side, and what each piece of it says still comes out in one piece: in the order in which they
// began, the earliest that has not ended as it speaks, the others when it is their turn.

const mine = new AsyncLocalStorage();
const waiting = [];

/** Runs work whose words stay together, its console's and its children's. */
export async function inOrder(work) {
  const words = { held: [], ended: false };
  waiting.push(words);
  try {
    return await mine.run(words, work);
  } finally {
    words.ended = true;
    while (waiting[0]?.ended) {
      waiting.shift();
      for (const chunk of waiting[0]?.held.splice(0) ?? []) process.stdout.write(chunk);
    }
  }
}

/** How whoever calls this says something, now and in callbacks to come. */
export function voice() {
  const words = mine.getStore();
  return (chunk) => {
    if (words && waiting.indexOf(words) > 0) words.held.push(chunk);
    else process.stdout.write(chunk);
  };
}

const stream = new Writable({
  write(chunk, _encoding, done) {
    voice()(chunk);
    done();
  },
});
globalThis.console = new Console(stream);
