import Link from "next/link";
import type { ComponentProps } from "react";

export type ButtonVariant = "primary" | "secondary" | "ghost";

const base =
  "inline-flex items-center justify-center gap-2.5 rounded-control text-center font-medium leading-tight transition-colors";

const sizes = {
  regular: "min-h-12 px-6 py-3",
  /** As high as the fields beside it, where those are many. */
  medium: "min-h-11 px-5 py-2",
  /** As low as a row of a table. */
  small: "min-h-9 px-3 py-1.5 text-sm",
};

export type ButtonSize = keyof typeof sizes;

const variants: Record<ButtonVariant, string> = {
  primary: "bg-accent text-on-accent hover:bg-accent-strong disabled:bg-tint disabled:text-muted",
  secondary:
    "border border-control hover:border-ink hover:bg-tint disabled:text-muted disabled:hover:bg-transparent",
  ghost: "hover:bg-tint disabled:text-muted",
};

/** Classes of a button, for the rare element that is neither a button nor a link (a `<summary>`, say). */
export function buttonClass(
  variant: ButtonVariant = "primary",
  className = "",
  size: ButtonSize = "regular",
): string {
  return `${base} ${sizes[size]} ${variants[variant]} ${className}`;
}

export interface ButtonProps extends ComponentProps<"button"> {
  variant?: ButtonVariant;
  size?: ButtonSize;
}

/** A button that does nothing by itself unless it says `type="submit"`. */
export function Button({ variant, className, size, type = "button", ...rest }: ButtonProps) {
  return <button className={buttonClass(variant, className, size)} type={type} {...rest} />;
}

export interface ButtonLinkProps extends ComponentProps<typeof Link> {
  variant?: ButtonVariant;
}

/** A link that looks like a button. */
export function ButtonLink({ variant = "primary", className = "", ...rest }: ButtonLinkProps) {
  return <Link className={buttonClass(variant, className)} {...rest} />;
}
