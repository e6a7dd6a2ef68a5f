"use client";

import { type FormEvent, useActionState, useEffect, useRef, useState } from "react";
import type { ApplicationAnswer } from "@/lib/backend/application";
import button from "@/ui/button.module.css";
import { ErrorSummary } from "@/ui/error-summary";
import type { FormState, FormWords } from "@/ui/form-state";
import { untouched } from "@/ui/form-state";
import { Notice } from "@/ui/notice";
import { SubmitButton } from "@/ui/submit-button";
import { findTooLarge } from "./answers";
import { saveEvidence } from "./evidence-actions";
import styles from "./evidence-form.module.css";
import { RequirementCard, type RequirementWords } from "./requirement-card";

interface Words extends FormWords {
  save: string;
  oneTooLarge: string;
  allTooLarge: string;
}

interface Props {
  answers: ApplicationAnswer[];
  limits: { max_bytes: number; form_bytes: number };
  words: Words;
  cardWords: RequirementWords;
  /** What went wrong before this page, in words. */
  failure?: string | undefined;
}

/**
 * Client code because a file that is too large should be refused before it is sent, and what was typed
 * must survive an answer with errors.
 */
export function EvidenceForm({ answers, limits, words, cardWords, failure }: Props) {
  const [state, send] = useActionState<FormState, FormData>(saveEvidence, untouched());
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const summary = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new answer takes the focus
  useEffect(() => {
    summary.current?.focus();
  }, [state, tooLarge]);
  const stopTooLarge = (event: FormEvent<HTMLFormElement>) => {
    const inputs = event.currentTarget.querySelectorAll<HTMLInputElement>('input[type="file"]');
    const files = [...inputs].flatMap((input) => [...(input.files ?? [])]);
    const found = findTooLarge(files, limits);
    if (found) event.preventDefault();
    setTooLarge(
      found && (found === "all" ? words.allTooLarge : words.oneTooLarge.replace("{name}", found)),
    );
  };
  const names = new Map(answers.map(({ requirement, title }) => [requirement, title]));
  return (
    <form action={send} onSubmit={stopTooLarge} className={styles.form} noValidate>
      <ErrorSummary
        ref={summary}
        title={words.errorTitle}
        failure={tooLarge ?? state.failure ?? (state.done ? undefined : failure)}
        errors={state.errors}
        names={names}
      />
      {state.done && !tooLarge && (
        <div ref={summary} tabIndex={-1}>
          <Notice tone="done">{state.done}</Notice>
        </div>
      )}
      <ol className={styles.cards}>
        {answers.map((answer) => (
          <RequirementCard
            key={answer.requirement}
            answer={answer}
            state={state}
            words={cardWords}
          />
        ))}
      </ol>
      <div className={styles.ends}>
        <SubmitButton
          className={button.button}
          name="intent"
          value="submit"
          label={words.submit}
          pendingLabel={words.pending}
        />
        <SubmitButton
          className={button.quiet}
          name="intent"
          value="save"
          label={words.save}
          pendingLabel={words.pending}
        />
      </div>
    </form>
  );
}
