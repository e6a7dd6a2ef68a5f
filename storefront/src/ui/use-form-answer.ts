import { type RefObject, useActionState, useEffect, useRef } from "react";

/**
 * A form's server action with its latest answer, and a ref for what says how it went: that takes the
 * focus with every answer, so that it is read out and seen.
 */
export function useFormAnswer<State>(
  action: (before: Awaited<State>, form: FormData) => Promise<State>,
  initial: Awaited<State>,
): {
  state: Awaited<State>;
  send: (form: FormData) => void;
  summary: RefObject<HTMLDivElement | null>;
} {
  const [state, send] = useActionState(action, initial);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state !== initial) summary.current?.focus();
  }, [state, initial]);
  return { state, send, summary };
}
