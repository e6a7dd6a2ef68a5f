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
  /** In a form with several buttons: which one was pressed. */
  name?: string;
  value?: string;
}

/**
 * A submit button that cannot be pressed twice. It is client code because only the browser knows
 * that a form is on its way; without JavaScript it is an ordinary button.
 */
export function SubmitButton(props: Props) {
  const { className, label, pendingLabel, accessibleName, children, name, value } = props;
  const { pending, data } = useFormStatus();
  const isPressed = pending && (!name || data.get(name) === value);
  return (
    <button
      type="submit"
      className={className}
      name={name}
      value={value}
      aria-disabled={pending}
      aria-label={isPressed ? undefined : accessibleName}
      onClick={(event) => {
        if (pending) event.preventDefault();
      }}
    >
      {children}
      {isPressed ? pendingLabel : label}
    </button>
  );
}
