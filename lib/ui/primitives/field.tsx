import type { ComponentProps, ReactNode } from "react";

export const controlClass =
  "min-h-12 w-full rounded-control border border-control bg-raised px-4 py-3 text-ink transition-colors placeholder:text-faint hover:border-ink aria-invalid:border-danger";

export interface FieldProps {
  id: string;
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  required?: boolean;
  /** When it has to be filled in, in place of "optional". */
  condition?: string | undefined;
  children: ReactNode;
}

/** Ids for `aria-describedby`, so that a control announces its hint and its error. */
export function describedBy(id: string, has: { hint?: unknown; error?: unknown }): string | undefined {
  const ids = [has.hint ? `${id}-hint` : "", has.error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return ids === "" ? undefined : ids;
}

/** Label, hint and error around one control. The control itself takes `id` and `describedBy(id, …)`. */
export function Field({
  id,
  label,
  hint,
  error,
  required = false,
  condition = "optional",
  children,
}: FieldProps) {
  return (
    <div className="grid gap-2">
      <label className="font-medium text-sm" htmlFor={id}>
        {label}
        {required ? null : <span className="font-normal text-muted"> ({condition})</span>}
      </label>
      {children}
      {hint ? (
        <p className="text-muted text-sm" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="text-danger text-sm" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  );
}

export interface TextFieldProps extends Omit<ComponentProps<"input">, "id"> {
  id: string;
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  condition?: string | undefined;
}

/** A one-line text field with everything around it. */
export function TextField({
  id,
  label,
  hint,
  error,
  required = false,
  condition,
  className = "",
  ...rest
}: TextFieldProps) {
  return (
    <Field condition={condition} error={error} hint={hint} id={id} label={label} required={required}>
      <input
        aria-describedby={describedBy(id, { hint, error })}
        aria-invalid={error ? true : undefined}
        className={`${controlClass} ${className}`}
        id={id}
        required={required}
        {...rest}
      />
    </Field>
  );
}
