import { loginAction } from "@/lib/session/actions";
import { externalLoginAction } from "@/lib/session/external-login-action";
import { Button } from "@/lib/ui/primitives/button";

const names = { google: "Google", facebook: "Facebook" };

export interface OtherWaysProps {
  providers: readonly (keyof typeof names)[];
  /** What the owner's own login is called; undefined where there is none. */
  external: string | undefined;
  returnTo: string;
}

/** Logging in with an account somewhere else. Each button is a form, so nothing begins by following a link. */
export function OtherWays({ providers, external, returnTo }: OtherWaysProps) {
  if (providers.length === 0 && !external) return null;
  return (
    <section aria-labelledby="other-ways" className="mt-12 max-w-md border-line border-t pt-8">
      <h2 className="text-muted text-sm" id="other-ways">
        Or with an account you have elsewhere
      </h2>
      <div className="mt-4 grid gap-3">
        {external ? (
          <form action={externalLoginAction}>
            <input name="returnTo" type="hidden" value={returnTo} />
            <Button className="w-full" type="submit" variant="secondary">
              Continue with {external}
            </Button>
          </form>
        ) : null}
        {providers.map((provider) => (
          <form action={loginAction} key={provider}>
            <input name="returnTo" type="hidden" value={returnTo} />
            <input name="provider" type="hidden" value={provider} />
            <Button className="w-full" type="submit" variant="secondary">
              Continue with {names[provider]}
            </Button>
          </form>
        ))}
      </div>
    </section>
  );
}
