import type { PricePlan } from "@/lib/desk/products/amounts";
import { DeskGetForm, GetSubmit } from "../desk-get-form";
import { deskInputClass } from "./edit-input";

export interface PricePlanFormProps {
  words: string;
  category: string;
  /** Ticked products; with some the words and the category do not matter. */
  ids: string[];
  categories: { id: string; name: string }[];
  plan: Omit<PricePlan, "digits">;
}

/** Which products, and what is to happen to their prices: an address, so that a preview changes nothing. */
export function PricePlanForm({ words, category, ids, categories, plan }: PricePlanFormProps) {
  return (
    <DeskGetForm
      action="/admin/products/prices"
      className="mb-8 grid gap-4"
      filled={JSON.stringify([words, category, ids, plan])}
    >
      {ids.length > 0 ? (
        <p>
          {ids.length === 1 ? "One ticked product." : `${ids.length} ticked products.`}{" "}
          <a className="link" href="/admin/products/prices">
            Choose by search instead
          </a>
          {ids.map((id) => (
            <input key={id} name="id" type="hidden" value={id} />
          ))}
        </p>
      ) : (
        <div className="flex flex-wrap gap-4">
          <Labelled label="Search">
            <input
              className={`${deskInputClass} w-56`}
              defaultValue={words}
              maxLength={100}
              name="q"
              placeholder="Every product"
              type="search"
            />
          </Labelled>
          <Labelled label="Category">
            <select className={deskInputClass} defaultValue={category} key={category} name="category">
              <option value="">Every category</option>
              {categories.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </Labelled>
        </div>
      )}
      <div className="flex flex-wrap items-end gap-4">
        <Labelled label="Change">
          <select
            className={deskInputClass}
            defaultValue={plan.direction}
            key={plan.direction}
            name="direction"
          >
            <option value="down">Down by</option>
            <option value="up">Up by</option>
          </select>
        </Labelled>
        <Labelled label="Percent">
          <input
            className={`${deskInputClass} w-24 text-right`}
            defaultValue={plan.percent}
            inputMode="decimal"
            name="percent"
            pattern="\d{1,4}(\.\d{1,2})?"
            required
            title="A percentage such as 10 or 12.5"
          />
        </Labelled>
        <Labelled label="Prices end">
          <select className={deskInputClass} defaultValue={plan.rounding} key={plan.rounding} name="rounding">
            <option value="exact">as they come</option>
            <option value="whole">on .00</option>
            <option value="ninety">on .90</option>
          </select>
        </Labelled>
        <Labelled label="Compare-at price">
          <select
            className={deskInputClass}
            defaultValue={plan.compareAt}
            key={plan.compareAt}
            name="compareAt"
          >
            <option value="keep">stays</option>
            <option value="old">shows the old price</option>
            <option value="none">goes away</option>
          </select>
        </Labelled>
        <GetSubmit>Preview</GetSubmit>
      </div>
    </DeskGetForm>
  );
}

function Labelled({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
    <label className="grid gap-1 text-sm">
      <span className="font-medium">{label}</span>
      {children}
    </label>
  );
}
