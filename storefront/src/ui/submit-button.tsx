"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";

interface Props {
  className?: string;
  label: string;
  /** Said while the form is being sent. */
  pendingLabel: string;
  /** For what is not in the label: "Ta bort Honung". */
  accessibleName?: string;
  children?: ReactNode;
}

/**
 * A submit button that cannot be pressed twice. It is client code because only the browser knows
 * that a form is on its way; without JavaScript it is an ordinary button.
 */
export function SubmitButton({ className, label, pendingLabel, accessibleName, children }: Props) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      className={className}
      aria-disabled={pending}
      aria-label={pending ? undefined : accessibleName}
      onClick={(event) => {
        if (pending) event.preventDefault();
      }}
    >
      {children}
      {pending ? pendingLabel : label}
    </button>
  );
}
