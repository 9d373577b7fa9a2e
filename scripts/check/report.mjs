import { inOrder } from "./in-order.mjs";

const results = [];

/** Runs what the next steps need. It only counts when it fails. */
export function prepare(name, work) {
  return step(name, async (tally) => {
    const made = await work(tally);
    tally.isPreparation = true;
    return made;
  });
}

/**
 * Runs one step under a heading of its own and counts it; several may go on side by side. A step that throws has failed;
 * one that counts tests itself does so with `tally`; any other is one thing that passed.
 *
 * @template T
 * @param {string} name
 * @param {(tally: Tally) => T | Promise<T>} work
 * @returns {Promise<T | undefined>} what the step made; undefined when it threw
 */
export function step(name, work) {
  const result = { name };
  results.push(result);
  return inOrder(async () => {
    console.log(`\n── ${name} ${"─".repeat(Math.max(2, 76 - name.length))}`);
    const started = Date.now();
    const tally = new Tally();
    let made;
    try {
      made = await work(tally);
      if (tally.isEmpty && !tally.isPreparation && !tally.leftOut) tally.count(1, 0);
    } catch (error) {
      console.error(`  ${error.message}`);
      tally.count(0, 1);
    }
    const seconds = (Date.now() - started) / 1000;
    Object.assign(result, tally.sums, { seconds, leftOut: tally.leftOut, remarks: tally.remarks });
    return made;
  });
}

export class Tally {
  sums = { passed: 0, failed: 0 };
  isPreparation = false;
  leftOut = false;
  remarks = [];

  get isEmpty() {
    return this.sums.passed + this.sums.failed === 0;
  }

  count(passed, failed) {
    this.sums.passed += passed;
    this.sums.failed += failed;
  }

  /** Says something that the summary repeats. */
  remark(sentence) {
    this.remarks.push(sentence);
  }

  /** Says that a step cannot be done here, and why. It counts for nothing. */
  leaveOut(reason) {
    console.log(`  Left out: ${reason}.`);
    this.leftOut = true;
  }

  /** Counts one thing and says so. */
  expect(ok, sentence) {
    console.log(`  ${ok ? "ok    " : "FAILED"} ${sentence}`);
    if (!ok) this.remark(`failed: ${sentence}`);
    this.count(ok ? 1 : 0, ok ? 0 : 1);
  }
}

/** Prints what every step came to and, alone on the last line, the sums. Answers with the exit code. */
export function report(started) {
  console.log(`\n── Summary ${"─".repeat(69)}`);
  for (const { name, passed, failed, seconds, leftOut, remarks } of results) {
    const mark = failed > 0 ? "FAILED" : leftOut ? "LEFT OUT" : "ok    ";
    console.log(
      `  ${mark} ${name.padEnd(44)} ${`${passed} passed`.padStart(11)}${failed > 0 ? `, ${failed} failed` : ""}  ${seconds.toFixed(1)} s`,
    );
    for (const remark of remarks) console.log(`           ${remark}`);
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`  ${((Date.now() - started) / 1000).toFixed(0)} seconds in all.\n`);
  console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
  return sum("failed") > 0 ? 1 : 0;
}
