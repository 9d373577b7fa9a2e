"use client";

import { useState } from "react";

export interface SelectOnChangeProps {
  label: string;
  name: string;
  value: string;
  options: { value: string; text: string }[];
  className?: string;
}

/**
 * A select that sends its form as soon as something else is chosen. It stays in place when its answer arrives, so that
 * whoever chose with the keyboard is still there. Without a script the form has a button: `SubmitWithoutScript`.
 */
export function SelectOnChange({ label, name, value, options, className = "" }: SelectOnChangeProps) {
  const [given, setGiven] = useState(value);
  const [picked, setPicked] = useState(value);
  // The page may come to say something else, by the Back button for instance.
  if (given !== value) {
    setGiven(value);
    setPicked(value);
  }
  return (
    <select
      aria-label={label}
      className={`min-h-11 rounded-control border border-control bg-raised px-3 text-[0.9375rem] hover:border-ink ${className}`}
      data-again={name}
      name={name}
      onChange={(event) => {
        setPicked(event.currentTarget.value);
        event.currentTarget.form?.requestSubmit();
      }}
      value={picked}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  );
}
