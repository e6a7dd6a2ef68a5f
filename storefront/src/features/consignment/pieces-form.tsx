import { randomUUID } from "node:crypto";
import { formWords } from "@/lib/form-words";
import { ActionForm } from "@/ui/action-form";
import { type FormState, untouched } from "@/ui/form-state";
import { fieldOf } from "./read-quantities";

interface Props {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  /** The order that the consignment is of. */
  id: string;
  /** Names the form's fields, apart from those of the page's other forms. */
  name: string;
  submit: string;
  lines: {
    line_id: string;
    label: string;
    hint: string;
    /** What the field begins with. */
    value: string;
    inputMode?: "numeric" | "decimal";
  }[];
  reason?: { label: string; hint: string };
}

/** A form that asks for so many of each line. Its hidden key tells one press of the button from another. */
export async function PiecesForm({ action, id, name, submit, lines, reason }: Props) {
  const fields = lines.map(({ line_id, label, hint, inputMode = "numeric" }) => ({
    name: fieldOf(name, line_id),
    ...{ label, hint, inputMode, isRequired: true, autoComplete: "off" },
  }));
  const values = lines.map(({ line_id, value }) => [fieldOf(name, line_id), value] as const);
  return (
    <ActionForm
      // Anew when there is another number of anything to choose among.
      key={lines.map(({ line_id, hint }) => `${line_id}${hint}`).join()}
      action={action}
      initial={untouched(Object.fromEntries(values))}
      fields={[
        ...fields,
        ...(reason ? [{ name: "reason", type: "textarea" as const, ...reason }] : []),
      ]}
      words={await formWords(submit)}
    >
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="key" value={randomUUID()} />
    </ActionForm>
  );
}
