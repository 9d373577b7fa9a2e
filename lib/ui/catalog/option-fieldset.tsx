import type { PickerOption } from "@/lib/catalog/picker";
import type { ChoiceState } from "@/lib/catalog/variants";

export interface OptionFieldsetProps {
  option: PickerOption;
  selected: string | undefined;
  /** By choice id. */
  states: Record<string, ChoiceState>;
  onPick: (choiceId: string) => void;
}

const notes: Record<ChoiceState, string> = {
  available: "",
  "sold-out": ", sold out",
  impossible: ", not made with your other choices",
};

/**
 * One option as radio buttons. What is sold out or not made this way is drawn as such and said aloud, but stays
 * within reach: somebody who wants that colour above all must be able to say so.
 */
export function OptionFieldset({ option, selected, states, onPick }: OptionFieldsetProps) {
  const current = option.choices.find(({ id }) => id === selected);
  return (
    <fieldset>
      <legend className="mb-3 text-sm">
        <span className="font-medium">{option.name}</span>
        {current ? <span className="text-muted"> {current.name}</span> : null}
      </legend>
      <div className="flex flex-wrap gap-2.5">
        {option.choices.map((choice) => {
          const state = states[choice.id] ?? "impossible";
          const swatch = option.render === "swatch" && choice.colorCode;
          return (
            <label
              className={swatch ? swatchClass(state) : textClass(state)}
              key={choice.id}
              title={swatch || notes[state] ? choice.name + notes[state] : undefined}
            >
              <input
                checked={choice.id === selected}
                className="sr-only"
                name={`option.${option.id}`}
                onChange={() => onPick(choice.id)}
                required
                type="radio"
                value={choice.id}
              />
              {swatch ? (
                <span
                  aria-hidden="true"
                  className="size-8 rounded-full"
                  style={{ background: choice.colorCode }}
                />
              ) : null}
              <span className={swatch ? "sr-only" : ""}>{choice.name}</span>
              {state === "available" ? null : <span className="sr-only">{notes[state]}</span>}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

const ring =
  "has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-3 transition-colors relative";

/** A diagonal hairline through what is sold out; what is not made this way has a dashed edge. */
const struck =
  "after:pointer-events-none after:absolute after:inset-0 after:bg-[linear-gradient(to_top_right,transparent_calc(50%-0.75px),var(--control)_calc(50%-0.75px),var(--control)_calc(50%+0.75px),transparent_calc(50%+0.75px))] after:content-['']";

function textClass(state: ChoiceState): string {
  const base = `${ring} inline-flex min-h-11 min-w-11 items-center justify-center rounded-control border px-4 py-2 text-[0.9375rem] has-checked:border-ink has-checked:bg-ink has-checked:text-ground`;
  if (state === "available") return `${base} border-control hover:border-ink`;
  if (state === "impossible") return `${base} border-control border-dashed text-muted hover:border-ink`;
  return `${base} border-control text-muted hover:border-ink has-checked:after:hidden ${struck}`;
}

/** Classes of the label around a radio button that is a colour. */
export function swatchClass(state: ChoiceState): string {
  const base = `${ring} grid size-11 place-items-center rounded-full border has-checked:border-2 has-checked:border-ink`;
  if (state === "available") return `${base} border-line hover:border-ink`;
  const faded = "[&>span[aria-hidden]]:opacity-45";
  if (state === "impossible") return `${base} border-control border-dashed hover:border-ink ${faded}`;
  return `${base} border-line after:rounded-full hover:border-ink ${faded} ${struck}`;
}
