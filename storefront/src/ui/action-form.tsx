"use client";

import type { ReactNode } from "react";
import styles from "./action-form.module.css";
import button from "./button.module.css";
import { ErrorSummary } from "./error-summary";
import { type FieldSpec, FormField } from "./form-field";
import type { FormState, FormWords } from "./form-state";
import { Notice } from "./notice";
import { SubmitButton } from "./submit-button";
import { useFormAnswer } from "./use-form-answer";

interface Props {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  initial: FormState;
  fields: FieldSpec[];
  words: FormWords;
  /** Stands between the fields and the button. */
  children?: ReactNode;
}

/**
 * A plain form. Client code because what was typed must survive an answer with errors, and what is
 * wrong must take the focus. Without JavaScript the same action answers with the same page.
 */
export function ActionForm({ action, initial, fields, words, children }: Props) {
  const { state, send, summary } = useFormAnswer(action, initial);
  const names = new Map(fields.map(({ name, label }) => [name, label]));
  return (
    <form action={send} className={styles.form} noValidate>
      <ErrorSummary
        ref={summary}
        title={words.errorTitle}
        failure={state.failure}
        errors={state.errors}
        names={names}
      />
      {state.done && (
        <div ref={summary} tabIndex={-1}>
          <Notice tone="done">{state.done}</Notice>
        </div>
      )}
      {fields.map((spec) => (
        <FormField
          key={spec.name}
          spec={spec}
          value={state.values[spec.name]}
          error={state.errors[spec.name]}
          optional={words.optional}
        />
      ))}
      {children}
      <SubmitButton className={button.button} label={words.submit} pendingLabel={words.pending} />
    </form>
  );
}
