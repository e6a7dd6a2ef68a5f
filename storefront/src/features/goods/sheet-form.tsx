"use client";

import actionForm from "@/ui/action-form.module.css";
import button from "@/ui/button.module.css";
import { ErrorSummary } from "@/ui/error-summary";
import { FileField } from "@/ui/file-field";
import { type FormState, type FormWords, untouched } from "@/ui/form-state";
import { SubmitButton } from "@/ui/submit-button";
import { useFormAnswer } from "@/ui/use-form-answer";

interface Props {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  words: FormWords & Record<"file" | "fileHint", string>;
}

const start = untouched();

/** Chooses a spreadsheet. Client code because what is wrong with the file must take the focus. */
export function SheetForm({ action, words }: Props) {
  const { state, send, summary } = useFormAnswer(action, start);
  const error = state.errors.file;
  return (
    <form action={send} className={actionForm.form} noValidate>
      <ErrorSummary
        ref={summary}
        title={words.errorTitle}
        failure={state.failure}
        errors={state.errors}
        names={new Map([["file", words.file]])}
      />
      <FileField label={words.file} hint={words.fileHint} accept=".csv,.txt,.xlsx" error={error} />
      <SubmitButton className={button.button} label={words.submit} pendingLabel={words.pending} />
    </form>
  );
}
