"use client";

import button from "@/ui/button.module.css";
import { ErrorSummary } from "@/ui/error-summary";
import field from "@/ui/field.module.css";
import { type FieldSpec, FormField } from "@/ui/form-field";
import type { FormState, FormWords } from "@/ui/form-state";
import { SubmitButton } from "@/ui/submit-button";
import { useFormAnswer } from "@/ui/use-form-answer";
import styles from "./details-form.module.css";

export interface DetailsContent {
  enterpriseTitle: string;
  contactTitle: string;
  sole: { label: string; note: string };
  kind: FieldSpec;
  name: FieldSpec;
  number: FieldSpec;
  about: FieldSpec[];
  contact: FieldSpec[];
  words: FormWords;
}

interface Props {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  initial: FormState;
  content: DetailsContent;
}

/**
 * Client code because what was typed must survive an answer with errors. That a sole trader's number is
 * not asked for is style alone, so it works without JavaScript; the server drops it in any case.
 */
export function DetailsForm({ action, initial, content }: Props) {
  const { state, send, summary } = useFormAnswer(action, initial);
  const { kind, name, number, about, contact, sole, words } = content;
  const names = new Map(
    [kind, name, number, ...about, ...contact].map((spec) => [spec.name, spec.label]),
  );
  const draw = (spec: FieldSpec) => (
    <FormField
      key={spec.name}
      spec={spec}
      value={state.values[spec.name]}
      error={state.errors[spec.name]}
      optional={words.optional}
    />
  );
  return (
    <form action={send} className={styles.form} noValidate>
      <ErrorSummary
        ref={summary}
        title={words.errorTitle}
        failure={state.failure}
        errors={state.errors}
        names={names}
      />
      <fieldset className={styles.group}>
        <legend>
          <h2>{content.enterpriseTitle}</h2>
        </legend>
        {draw(kind)}
        {draw(name)}
        <label className={field.option}>
          <input
            type="checkbox"
            name="is_sole_trader"
            className={styles.sole}
            defaultChecked={state.values.is_sole_trader === "on"}
          />
          {sole.label}
        </label>
        <p className={styles.soleNote}>{sole.note}</p>
        <div className={styles.number}>{draw(number)}</div>
        {about.map(draw)}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>
          <h2>{content.contactTitle}</h2>
        </legend>
        {contact.map(draw)}
      </fieldset>
      <SubmitButton className={button.button} label={words.submit} pendingLabel={words.pending} />
    </form>
  );
}
