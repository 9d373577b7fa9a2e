import { fieldOf, lengthOf, type ModifierProblem } from "@/lib/cart/modifiers";
import type { Modifier } from "@/lib/catalog/types";
import { formatMoney, type Money } from "@/lib/money";
import { controlClass, describedBy, Field } from "@/lib/ui/primitives/field";
import { Icon } from "@/lib/ui/primitives/icon";
import { swatchClass } from "./option-fieldset";

export interface ModifierFieldsProps {
  modifiers: Modifier[];
  /** Field name -> what it holds. */
  given: Record<string, string>;
  /** Modifier id -> what is wrong with it. */
  errors: Record<string, ModifierProblem>;
  locale: string;
}

type TextModifier = Extract<Modifier, { kind: "text" }>;
type ChoiceModifier = Extract<Modifier, { kind: "choices" }>;

/** Personalisations of a product. The browser checks them before they are sent, the server when they arrive. */
export function ModifierFields({ modifiers, given, errors, locale }: ModifierFieldsProps) {
  return modifiers.map((modifier) => {
    const shared = {
      error: errorText(modifier, errors[modifier.id]),
      given: given[fieldOf(modifier)] ?? "",
      id: `modifier-${modifier.id}`,
      locale,
    };
    if (modifier.kind === "text")
      return <TextModifierField {...shared} key={modifier.id} modifier={modifier} />;
    return modifier.choices.every(({ colorCode }) => colorCode) ? (
      <SwatchModifierField {...shared} key={modifier.id} modifier={modifier} />
    ) : (
      <ChoiceModifierField {...shared} key={modifier.id} modifier={modifier} />
    );
  });
}

interface OneField<M extends Modifier> {
  modifier: M;
  id: string;
  given: string;
  error: string | undefined;
  locale: string;
}

/** From so many characters on, a text gets more than one line. */
const longText = 120;

/** From so many characters left on, a screen reader hears how many. */
const fewLeft = 10;

function TextModifierField({ modifier, id, given, error, locale }: OneField<TextModifier>) {
  const { mandatory, minLength, maxLength, addedPrice, title } = modifier;
  const length = lengthOf(given);
  const left = maxLength - length;
  const control = {
    "aria-describedby": describedBy(id, { hint: true, error }),
    "aria-invalid": error ? true : undefined,
    autoComplete: "off",
    id,
    maxLength,
    minLength,
    name: fieldOf(modifier),
    required: mandatory,
  };
  return (
    <div className="relative">
      <Field
        error={error}
        hint={textHint(minLength, maxLength, addedPrice, locale)}
        id={id}
        label={title}
        required={mandatory}
      >
        {maxLength > longText ? (
          <textarea className={controlClass} rows={3} {...control} />
        ) : (
          <input className={controlClass} {...control} />
        )}
      </Field>
      <p aria-hidden="true" className="tabular absolute top-0 right-0 text-faint text-sm">
        {length > 0 ? `${length} / ${maxLength}` : ""}
      </p>
      <p className="sr-only" role="status">
        {length > 0 && left <= fewLeft ? `${left} ${left === 1 ? "character" : "characters"} left` : ""}
      </p>
    </div>
  );
}

function ChoiceModifierField({ modifier, id, error, locale }: OneField<ChoiceModifier>) {
  const { mandatory, title, choices } = modifier;
  return (
    <Field error={error} id={id} label={title} required={mandatory}>
      <div className="relative">
        <select
          aria-describedby={describedBy(id, { error })}
          aria-invalid={error ? true : undefined}
          className={`${controlClass} appearance-none pr-11`}
          defaultValue=""
          id={id}
          name={fieldOf(modifier)}
          required={mandatory}
        >
          <option value="">{mandatory ? "Please choose" : "None"}</option>
          {choices.map((choice) => (
            <option key={choice.key} value={choice.key}>
              {choice.name}
              {choice.addedPrice ? ` (+${formatMoney(choice.addedPrice, locale)})` : ""}
            </option>
          ))}
        </select>
        <Icon className="pointer-events-none absolute inset-y-0 right-4 my-auto size-4" name="chevron" />
      </div>
    </Field>
  );
}

function SwatchModifierField({ modifier, id, given, error, locale }: OneField<ChoiceModifier>) {
  const { mandatory, title, choices } = modifier;
  const current = choices.find(({ key }) => key === given);
  const none = { key: "", name: "None", colorCode: undefined, addedPrice: undefined };
  return (
    <fieldset aria-describedby={describedBy(id, { error })} id={id}>
      <legend className="mb-3 text-sm">
        <span className="font-medium">{title}</span>
        {mandatory ? null : <span className="text-muted"> (optional)</span>}
        {current ? (
          <span className="text-muted">
            {" "}
            {current.name}
            {current.addedPrice ? ` (+${formatMoney(current.addedPrice, locale)})` : ""}
          </span>
        ) : null}
      </legend>
      <div className="flex flex-wrap gap-2.5">
        {[...(mandatory ? [] : [none]), ...choices].map((choice) => (
          <label className={swatchClass("available")} key={choice.key} title={choice.name}>
            <input
              aria-describedby={describedBy(id, { error })}
              aria-invalid={error ? true : undefined}
              className="sr-only"
              defaultChecked={choice.key === ""}
              name={fieldOf(modifier)}
              required={mandatory}
              type="radio"
              value={choice.key}
            />
            <span
              aria-hidden="true"
              className={`grid size-8 place-items-center rounded-full ${choice.colorCode ? "" : "bg-tint"}`}
              {...(choice.colorCode && { style: { background: choice.colorCode } })}
            >
              {choice.colorCode ? null : <Icon className="size-4 text-muted" name="close" />}
            </span>
            <span className="sr-only">
              {choice.name}
              {choice.addedPrice ? `, adds ${formatMoney(choice.addedPrice, locale)}` : ""}
            </span>
          </label>
        ))}
      </div>
      {error ? (
        <p className="mt-2 text-danger text-sm" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}

function errorText(modifier: Modifier, problem: ModifierProblem | undefined): string | undefined {
  if (!problem) return undefined;
  if (modifier.kind === "choices") return "Please choose one.";
  if (problem === "too-short") return `At least ${modifier.minLength} characters, please.`;
  if (problem === "too-long") return `At most ${modifier.maxLength} characters, please.`;
  return "Please fill this in.";
}

function textHint(least: number, most: number, addedPrice: Money | undefined, locale: string): string {
  const length = least > 1 ? `${least} to ${most} characters` : `Up to ${most} characters`;
  return addedPrice ? `${length}, adds ${formatMoney(addedPrice, locale)}` : length;
}
