/**
 * What a form shows after it has been sent. Words come from the server in the reader's language, so the
 * form's script holds none.
 */
export interface FormState {
  /** What was typed, so that nothing is lost; never a password. Keys are the fields' names. */
  values: Record<string, string>;
  /** What is wrong, in words; keys are the fields' names. */
  errors: Record<string, string>;
  /** What stopped the whole form, in words. */
  failure?: string | undefined;
  /** What went well, in words. */
  done?: string | undefined;
}

export const untouched = (values: Record<string, string> = {}): FormState => ({
  values,
  errors: {},
});

/** Every form's words. */
export interface FormWords {
  submit: string;
  pending: string;
  errorTitle: string;
  optional: string;
}
