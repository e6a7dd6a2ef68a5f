import { useState } from "react";
import { useWords, type WordKey } from "../i18n/use-words";
import type { ApiError } from "./api";
import { useProblem } from "./use-problem";

export type Problems<Key extends string> = Partial<Record<Key, WordKey>>;

/**
 * The typed text of a form's fields. `check` says what is wrong with them when the form is sent;
 * `field` gives a control its value, its error (the server's `refusal` too, when it is about that
 * field) and its way to change.
 */
export function useForm<Key extends string>(
  initial: Record<Key, string>,
  check: (values: Record<Key, string>) => Problems<Key>,
  refusal: ApiError | null = null,
) {
  const { t } = useWords();
  const problemOf = useProblem();
  // Beside its own field a refusal need not say which it is about.
  const refusalOf = (key: Key): string | undefined => {
    if (!refusal?.fields.includes(key)) {
      return undefined;
    }
    return refusal.code === "input_invalid" ? t("errors.field_invalid") : problemOf(refusal);
  };
  const [values, setValues] = useState(initial);
  const [problems, setProblems] = useState<Problems<Key>>({});
  return {
    values,
    /** Sends the values if nothing is wrong with them. */
    submit: (send: (values: Record<Key, string>) => void) => {
      const found = check(values);
      setProblems(found);
      if (Object.keys(found).length === 0) {
        send(values);
      }
    },
    field: (key: Key) => {
      const problem = problems[key];
      return {
        value: values[key],
        onChange: (value: string) => setValues((current) => ({ ...current, [key]: value })),
        error: problem ? t(problem) : refusalOf(key),
      };
    },
  };
}

/** "errors.required" for each of the fields that is empty. */
export function required<Key extends string>(
  values: Record<Key, string>,
  keys: readonly Key[],
): Problems<Key> {
  const empty = keys.filter((key) => values[key].trim() === "");
  return Object.fromEntries(empty.map((key) => [key, "errors.required"])) as Problems<Key>;
}

/** What is sent of an optional field: null when it is left empty. */
export const orNull = (typed: string): string | null => typed.trim() || null;
