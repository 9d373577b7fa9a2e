import type { Modifier } from "@/lib/catalog/types";
import { formatMoney, type Money } from "@/lib/money";
import { controlClass, Field, TextField } from "@/lib/ui/primitives/field";
import { Icon } from "@/lib/ui/primitives/icon";

/** Personalisations of a product. The browser checks what is missing, too short or too long before it is sent. */
export function ModifierFields({ modifiers, locale }: { modifiers: Modifier[]; locale: string }) {
  return modifiers.map((modifier) =>
    modifier.kind === "text" ? (
      <TextField
        autoComplete="off"
        hint={textHint(modifier.maxLength, modifier.addedPrice, locale)}
        id={`modifier-${modifier.id}`}
        key={modifier.id}
        label={modifier.title}
        maxLength={modifier.maxLength}
        minLength={modifier.minLength}
        name={`text.${modifier.key}`}
        required={modifier.mandatory}
      />
    ) : (
      <Field
        id={`modifier-${modifier.id}`}
        key={modifier.id}
        label={modifier.title}
        required={modifier.mandatory}
      >
        <div className="relative">
          <select
            className={`${controlClass} appearance-none pr-11`}
            defaultValue=""
            id={`modifier-${modifier.id}`}
            name={`modifier.${modifier.key}`}
            required={modifier.mandatory}
          >
            <option value="">{modifier.mandatory ? "Please choose" : "None"}</option>
            {modifier.choices.map((choice) => (
              <option key={choice.key} value={choice.key}>
                {choice.name}
                {choice.addedPrice ? ` (+${formatMoney(choice.addedPrice, locale)})` : ""}
              </option>
            ))}
          </select>
          <Icon className="pointer-events-none absolute inset-y-0 right-4 my-auto size-4" name="chevron" />
        </div>
      </Field>
    ),
  );
}

function textHint(maxLength: number, addedPrice: Money | undefined, locale: string): string {
  const length = `Up to ${maxLength} characters`;
  return addedPrice ? `${length}, adds ${formatMoney(addedPrice, locale)}` : length;
}
