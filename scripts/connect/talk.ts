import { styleText } from "node:util";
import * as clack from "@clack/prompts";
import { wrap } from "../wrap";
import { Cancelled, interruptedExit } from "./stop";

export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

/** How the command and the person at the keyboard speak to each other. */
export interface Talk {
  /** Whether there is somebody to ask. The questions below must not be put otherwise. */
  readonly asks: boolean;
  begin(title: string): void;
  end(text: string): void;
  /** Why it went no further, and what to do. */
  stop(message: string, advice: string | undefined): void;
  /** What is true from now on when somebody stops: nothing was changed until then. */
  remember(text: string): void;
  /** The end of somebody who has changed their mind. */
  cancelled(): Cancelled;
  /**
   * Something is being done, and takes as long as Wix takes.
   *
   * @param work may tell how far it is
   * @param interrupted what is true when somebody stops it with Ctrl-C
   */
  working<T>(
    text: string,
    work: (tell: (text: string) => void) => Promise<T>,
    interrupted?: string,
  ): Promise<T>;
  say(text: string): void;
  warn(text: string): void;
  /** Several lines under a heading. */
  show(title: string, lines: readonly string[]): void;
  askSecret(question: string, check: (answer: string) => string | undefined): Promise<string>;
  askText(
    question: string,
    options: { placeholder?: string; check: (answer: string) => string | undefined },
  ): Promise<string>;
  /** One of several: by arrow keys, or by typing a part of it. */
  choose(question: string, choices: readonly Choice[], first?: string): Promise<string>;
  confirm(question: string): Promise<boolean>;
}

const untouched = "Cancelled. Nothing was changed.";

type Cancel = typeof clack.CANCEL_SYMBOL;

/**
 * Ctrl-D closes the input for good. clack goes on waiting for keys, and Node, which has nothing left to do, would end as
 * if all had gone well.
 */
function orClosed<T>(question: Promise<T | Cancel>): Promise<T | Cancel> {
  let closed = () => {};
  const end = new Promise<Cancel>((resolve) => {
    closed = () => resolve(clack.CANCEL_SYMBOL);
  });
  process.once("beforeExit", closed);
  return Promise.race([question, end]).finally(() => process.off("beforeExit", closed));
}

/** Lines that fit behind clack's bar. Words that are longer stay whole: addresses are for copying. */
function fitting(text: string): string {
  const width = (process.stdout.columns || 80) - 3;
  return text
    .split("\n")
    .flatMap((line) => wrap(line, width))
    .join("\n");
}

/** For a person at a terminal. Ctrl-C, Escape and Ctrl-D at any question are `Cancelled`. */
export function terminalTalk(): Talk {
  let undone = untouched;
  const answered = async <T>(question: Promise<T | Cancel>): Promise<T> => {
    const answer = await orClosed(question);
    if (answer === clack.CANCEL_SYMBOL) throw new Cancelled(undone);
    return answer as T;
  };
  return {
    asks: true,
    remember: (text) => {
      undone = text;
    },
    cancelled: () => new Cancelled(undone),
    stop: (message, advice) => {
      clack.log.error(fitting(message));
      clack.outro(advice);
    },
    begin: (title) => clack.intro(title),
    end: (text) => clack.outro(text),
    async working(text, work, interrupted = undone) {
      const spinner = clack.spinner({ cancelMessage: interrupted });
      // clack ends the process by itself, and as if all had gone well.
      const stopped = () => {
        process.exitCode = interruptedExit;
      };
      process.once("exit", stopped);
      spinner.start(text);
      try {
        return await work((progress) => spinner.message(progress));
      } finally {
        spinner.clear();
        process.off("exit", stopped);
      }
    },
    say: (text) => clack.log.step(fitting(text)),
    warn: (text) => clack.log.warn(fitting(text)),
    show: (title, lines) => clack.log.message([styleText("bold", title), ...lines.map(painted)].join("\n")),
    askSecret: (question, check) =>
      answered(clack.password({ message: question, mask: "", validate: (answer) => check(answer ?? "") })),
    askText: (question, { placeholder, check }) =>
      answered(
        clack.text({
          message: question,
          ...(placeholder ? { placeholder } : {}),
          validate: (answer) => check(answer ?? ""),
        }),
      ),
    choose: (question, choices, first) =>
      answered(
        clack.autocomplete<string>({
          message: question,
          options: choices.map((choice) => ({ ...choice })),
          maxItems: 10,
          ...(first ? { initialValue: first } : {}),
          // Where nothing matches there is nothing to take.
          validate: (chosen) => (chosen === undefined ? "Choose one of the list." : undefined),
          filter: (search, { label = "", hint = "", value }) =>
            `${label} ${hint} ${value}`.toLowerCase().includes(search.toLowerCase()),
        }),
      ),
    confirm: (question) => answered(clack.confirm({ message: question })),
  };
}

const colours = { "+": "green", "✓": "green", "-": "red", "!": "yellow" } as const;

function painted(line: string): string {
  const colour = colours[line.slice(0, 1) as keyof typeof colours];
  return colour ? styleText(colour, line) : line;
}

/** For logs and other programs: lines to standard output, or to standard error where that belongs to JSON. */
export function plainTalk(json: boolean): Talk {
  const line = (text: string) => (json ? process.stderr : process.stdout).write(`${text}\n`);
  let undone = untouched;
  const never = () => Promise.reject(new Error("There is nobody to ask."));
  return {
    asks: false,
    remember: (text) => {
      undone = text;
    },
    cancelled: () => new Cancelled(undone),
    stop: (message, advice) => process.stderr.write(`\n${message}\n${advice ? `${advice}\n` : ""}`),
    begin: line,
    end: line,
    working: (_text, work) => work(() => undefined),
    say: line,
    warn: (text) => line(`! ${text}`),
    show: (title, lines) => line([title, ...lines.map((each) => `  ${each}`)].join("\n")),
    askSecret: never,
    askText: never,
    choose: never,
    confirm: never,
  };
}
