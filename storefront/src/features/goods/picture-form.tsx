"use client";

import { type FormEvent, useState } from "react";
import actionForm from "@/ui/action-form.module.css";
import button from "@/ui/button.module.css";
import { ErrorSummary } from "@/ui/error-summary";
import { FileField } from "@/ui/file-field";
import { FormField } from "@/ui/form-field";
import { type FormState, type FormWords, untouched } from "@/ui/form-state";
import { SubmitButton } from "@/ui/submit-button";
import { useFormAnswer } from "@/ui/use-form-answer";

interface Props {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  words: FormWords & Record<"file" | "fileHint" | "alt" | "altHint" | "tooLarge", string>;
  mostBytes: number;
}

const start = untouched();

/** One picture at a time. Client code because one that is too large is refused before it is sent. */
export function PictureForm({ action, words, mostBytes }: Props) {
  const { state, send, summary } = useFormAnswer(action, start);
  const [tooLarge, setTooLarge] = useState(false);
  const stopTooLarge = (event: FormEvent<HTMLFormElement>) => {
    const input = event.currentTarget.elements.namedItem("file") as HTMLInputElement;
    const isTooLarge = (input.files?.[0]?.size ?? 0) > mostBytes;
    if (isTooLarge) event.preventDefault();
    setTooLarge(isTooLarge);
  };
  const error = tooLarge ? words.tooLarge : state.errors.file;
  return (
    <form action={send} onSubmit={stopTooLarge} className={actionForm.form} noValidate>
      <ErrorSummary
        ref={summary}
        title={words.errorTitle}
        failure={state.failure}
        errors={error ? { ...state.errors, file: error } : state.errors}
        names={
          new Map([
            ["file", words.file],
            ["alt", words.alt],
          ])
        }
      />
      <FileField
        label={words.file}
        hint={words.fileHint}
        accept="image/jpeg,image/png,image/webp"
        error={error}
      />
      <FormField
        spec={{ name: "alt", label: words.alt, hint: words.altHint, autoComplete: "off" }}
        value={state.values.alt}
        error={state.errors.alt}
        optional=""
      />
      <SubmitButton className={button.button} label={words.submit} pendingLabel={words.pending} />
    </form>
  );
}
