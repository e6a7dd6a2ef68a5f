"use client";

import { startTransition, useActionState, useEffect, useRef } from "react";
import { ActionForm } from "@/ui/action-form";
import { type FormState, type FormWords, untouched } from "@/ui/form-state";
import { Notice } from "@/ui/notice";

interface Props {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  label: string;
  hint: string;
  words: FormWords;
  /** Said while the link's secret is on its way. */
  reading: string;
  /** The page already shows what the link leads to, so nothing is drawn unless a new link comes. */
  isOpen?: boolean;
}

const nothing = untouched();

/**
 * Opens a mailed link. What is secret in it stands after "#", which only the browser sees: this hands it
 * to the server. Without JavaScript, or without a secret, the link can be pasted instead.
 */
export function MailLinkForm({ action, label, hint, words, reading, isOpen }: Props) {
  const [state, open, isPending] = useActionState(action, nothing);
  const opened = useRef("");
  useEffect(() => {
    const read = () => {
      const { hash } = window.location;
      if (!hash.includes("token=") || hash === opened.current) return;
      opened.current = hash;
      const form = new FormData();
      form.set("link", hash);
      startTransition(() => open(form));
    };
    read();
    window.addEventListener("hashchange", read);
    return () => window.removeEventListener("hashchange", read);
  }, [open]);
  if (isPending) return <Notice tone="plain">{reading}</Notice>;
  if (isOpen && state === nothing) return null;
  return (
    <ActionForm
      // What the opened link was refused for stands above the field for another.
      key={state.failure}
      action={action}
      initial={state}
      fields={[{ name: "link", label, hint, autoComplete: "off" }]}
      words={words}
    />
  );
}
