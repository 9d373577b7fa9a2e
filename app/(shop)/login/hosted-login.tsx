import { loginAction } from "@/lib/session/actions";
import { Button } from "@/lib/ui/primitives/button";

/** The way to Wix's own login page. With a label of its own it needs no word about where it leads. */
export function HostedLogin({ returnTo, label }: { returnTo: string; label?: string }) {
  return (
    <form action={loginAction} className="mt-8">
      <input name="returnTo" type="hidden" value={returnTo} />
      <Button type="submit">{label ?? "Log in or open an account"}</Button>
      {label ? null : (
        <p className="mt-6 text-muted text-sm">
          Wix keeps the accounts of this shop. You log in, or open an account, on a page of theirs and come
          straight back.
        </p>
      )}
    </form>
  );
}
