import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";
import { formWords } from "@/lib/form-words";
import { ActionForm } from "@/ui/action-form";
import type { FieldSpec } from "@/ui/form-field";
import { untouched } from "@/ui/form-state";
import { tellOf } from "./batch-actions";

interface Props {
  id: string;
  kind: string;
  /** The hand-over that is answered; else a hidden key tells one press of the button from another. */
  of_event_id?: string;
  submit: string;
  fields: (FieldSpec & { value?: string })[];
  children?: ReactNode;
}

/** A form that tells one thing of a batch. Its fields' names begin with its kind, apart from the others'. */
export async function TellForm({ id, kind, of_event_id, submit, fields, children }: Props) {
  const prefix = of_event_id ? `${kind}-${of_event_id}-` : `${kind}-`;
  const named = fields.map(({ value: _, ...spec }) => ({ ...spec, name: `${prefix}${spec.name}` }));
  const values = fields.map(({ name, value = "" }) => [`${prefix}${name}`, value] as const);
  return (
    <ActionForm
      action={tellOf}
      initial={untouched(Object.fromEntries(values))}
      fields={named}
      words={await formWords(submit)}
    >
      {children}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="kind" value={kind} />
      {of_event_id ? (
        <input type="hidden" name="of_event_id" value={of_event_id} />
      ) : (
        <input type="hidden" name="key" value={randomUUID()} />
      )}
    </ActionForm>
  );
}
