import { DeskForm, type DeskFormProps } from "./desk-form";

/** The button of a row of a table that does one thing to what the row is about. */
export function RowButton({
  id,
  ...rest
}: { id: string; label: string } & Pick<DeskFormProps, "action" | "submit" | "pending">) {
  return (
    <DeskForm {...rest} size="small" variant="secondary">
      <input name="id" type="hidden" value={id} />
    </DeskForm>
  );
}
