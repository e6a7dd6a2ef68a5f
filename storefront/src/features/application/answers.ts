import type { AnswerInput } from "@/lib/backend/application";
import type { FormState } from "@/ui/form-state";

const longestComment = 4_000;

/** What the evidence form says of each requirement. */
export function answersOf(form: FormData, codes: readonly string[]): AnswerInput[] {
  return codes.map((requirement) => ({
    requirement,
    declared: form.get(`declared.${requirement}`) === "on",
    comment: textOf(form, `comment.${requirement}`).trim().slice(0, longestComment),
  }));
}

/** The files chosen for a requirement. An empty file field is sent too, as a file with nothing in it. */
export function filesOf(form: FormData, requirement: string): File[] {
  return form
    .getAll(`file.${requirement}`)
    .filter((value): value is File => value instanceof File && value.size > 0);
}

/** Ticks and comments as they were sent, for when they could not be stored. */
export function valuesOf(form: FormData): FormState["values"] {
  const kept = [...form.keys()].filter((name) => /^(declared|comment)\./.test(name));
  return Object.fromEntries(kept.map((name) => [name, textOf(form, name)]));
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** The file that is too large to be sent, or "all" when they are so together; null when all is well. */
export function findTooLarge(
  files: readonly { name: string; size: number }[],
  limits: { max_bytes: number; form_bytes: number },
): string | "all" | null {
  const single = files.find(({ size }) => size > limits.max_bytes);
  if (single) return single.name;
  const sum = files.reduce((total, { size }) => total + size, 0);
  return sum > limits.form_bytes ? "all" : null;
}
