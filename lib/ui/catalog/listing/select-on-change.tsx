"use client";

export interface SelectOnChangeProps {
  label: string;
  name: string;
  value: string;
  options: { value: string; text: string }[];
  className?: string;
}

/** A select that sends its form as soon as something else is chosen. Without a script the form has a button. */
export function SelectOnChange({ label, name, value, options, className = "" }: SelectOnChangeProps) {
  return (
    <select
      aria-label={label}
      className={`min-h-11 rounded-control border border-control bg-raised px-3 text-[0.9375rem] hover:border-ink ${className}`}
      defaultValue={value}
      key={value}
      name={name}
      onChange={(event) => event.currentTarget.form?.requestSubmit()}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  );
}
