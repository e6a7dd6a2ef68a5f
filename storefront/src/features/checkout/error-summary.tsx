import type { Ref } from "react";
import { Notice } from "@/ui/notice";
import type { CheckoutState } from "./actions";
import styles from "./checkout-form.module.css";
import type { Words } from "./words";

interface Props {
  ref: Ref<HTMLDivElement>;
  state: CheckoutState;
  /** What each field is called. */
  names: ReadonlyMap<string, string>;
  words: Words;
}

/** Everything that is wrong, each with a link to its field. */
export function ErrorSummary({ ref, state, names, words }: Props) {
  const wrong = [...names].flatMap(([name, label]) => {
    const error = state.errors[name];
    return error ? [{ name, label, error }] : [];
  });
  if (wrong.length === 0 && !state.failure) return null;
  return (
    <div ref={ref} tabIndex={-1} className={styles.summary}>
      <Notice tone="error">
        <h2 className={styles.summaryTitle}>{words.errorTitle}</h2>
        {state.failure && <p>{words.failures[state.failure]}</p>}
        <ul className={styles.wrong}>
          {wrong.map(({ name, label, error }) => (
            <li key={name}>
              <a href={`#${name}`}>
                {label}: {words.errors[error]}
              </a>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
