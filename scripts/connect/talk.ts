import { styleText } from "node:util";
import * as clack from "@clack/prompts";
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
   * @param interrupted what is true when somebody stops it with Ctrl-C
   */
  working<T>(text: string, work: () => Promise<T>, interrupted?: string): Promise<T>;
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

/** For a person at a terminal. Ctrl-C at any question is `Cancelled`. */
export function terminalTalk(): Talk {
  let undone = untouched;
  const answered = <T>(answer: T | typeof clack.CANCEL_SYMBOL): T => {
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
      clack.log.error(message);
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
        return await work();
      } finally {
        spinner.clear();
        process.off("exit", stopped);
      }
    },
    say: (text) => clack.log.step(text),
    warn: (text) => clack.log.warn(text),
    show: (title, lines) => clack.log.message([styleText("bold", title), ...lines.map(painted)].join("\n")),
    askSecret: async (question, check) =>
      answered(
        await clack.password({ message: question, mask: "", validate: (answer) => check(answer ?? "") }),
      ),
    askText: async (question, { placeholder, check }) =>
      answered(
        await clack.text({
          message: question,
          ...(placeholder ? { placeholder } : {}),
          validate: (answer) => check(answer ?? ""),
        }),
      ),
    choose: async (question, choices, first) =>
      answered(
        await clack.autocomplete({
          message: question,
          options: choices.map((choice) => ({ ...choice })),
          maxItems: 10,
          ...(first ? { initialValue: first } : {}),
          filter: (search, { label = "", hint = "", value }) =>
            `${label} ${hint} ${value}`.toLowerCase().includes(search.toLowerCase()),
        }),
      ),
    confirm: async (question) => answered(await clack.confirm({ message: question })),
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
    working: (_text, work) => work(),
    say: line,
    warn: (text) => line(`! ${text}`),
    show: (title, lines) => line([title, ...lines.map((each) => `  ${each}`)].join("\n")),
    askSecret: never,
    askText: never,
    choose: never,
    confirm: never,
  };
}
