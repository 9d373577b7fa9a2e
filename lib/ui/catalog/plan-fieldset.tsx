import type { PickerVariant } from "@/lib/catalog/picker";
import type { SubscriptionPlan } from "@/lib/catalog/types";
import { formatMoney, percentOff } from "@/lib/money";

export interface PlanFieldsetProps {
  plans: SubscriptionPlan[];
  /** Whether it can be bought once. */
  oneTime: boolean;
  variant: PickerVariant;
  /** Id of a plan, or "" for buying it once. */
  selected: string;
  onPick: (id: string) => void;
  locale: string;
}

/** Buying once, or having it sent again and again. */
export function PlanFieldset({ plans, oneTime, variant, selected, onPick, locale }: PlanFieldsetProps) {
  const once = { id: "", title: "One time", text: "", price: variant.price };
  const offers = plans.map((plan) => ({
    id: plan.id,
    title: plan.title,
    text: [plan.description, rhythm(plan)].filter(Boolean).join(" "),
    price: variant.planPrices[plan.id] ?? variant.price,
  }));
  return (
    <fieldset>
      <legend className="mb-3 font-medium text-sm">How would you like it?</legend>
      <div className="grid gap-2.5">
        {[...(oneTime ? [once] : []), ...offers].map(({ id, title, text, price }) => {
          const off = percentOff(price, variant.price);
          return (
            <label
              className="flex min-h-14 items-center gap-4 rounded-control border border-control px-4 py-3 transition-colors hover:border-ink has-checked:border-ink has-checked:bg-tint has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-3"
              key={id}
            >
              <input
                checked={id === selected}
                className="size-4.5 shrink-0 accent-ink outline-none"
                name="subscription"
                onChange={() => onPick(id)}
                type="radio"
                value={id}
              />
              <span className="grid min-w-0 flex-1">
                <span>{title}</span>
                {text ? <span className="text-muted text-sm">{text}</span> : null}
              </span>
              <span className="tabular text-right">
                {formatMoney(price, locale)}
                {off > 0 ? <span className="block text-ok text-sm">Save {off}%</span> : null}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

/** "Every 2 months, 6 times." */
function rhythm({ frequency, interval, cycles }: SubscriptionPlan): string {
  const every = interval === 1 ? `Every ${frequency}` : `Every ${interval} ${frequency}s`;
  return cycles ? `${every}, ${cycles} times.` : `${every}, until you stop it.`;
}
