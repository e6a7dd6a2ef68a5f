import type { Ref } from "react";
import styles from "./error-summary.module.css";
import { Notice } from "./notice";

interface Props {
  ref: Ref<HTMLDivElement>;
  title: string;
  /** What stopped the whole form. */
  failure?: string | null | undefined;
  /** What is wrong, by field. */
  errors: Record<string, string>;
  /** What each field is called, in the form's order. */
  names: ReadonlyMap<string, string>;
}

/** Everything that is wrong, each with a link to its field. */
export function ErrorSummary({ ref, title, failure, errors, names }: Props) {
  const wrong = [...names].flatMap(([name, label]) => {
    const text = errors[name];
    return text ? [{ name, label, text }] : [];
  });
  if (wrong.length === 0 && !failure) return null;
  return (
    <div ref={ref} tabIndex={-1}>
      <Notice tone="error">
        {failure && <p>{failure}</p>}
        {wrong.length > 0 && (
          <>
            <h2 className={styles.title}>{title}</h2>
            <ul className={styles.wrong}>
              {wrong.map(({ name, label, text }) => (
                <li key={name}>
                  <a href={`#${name}`}>
                    {label.endsWith("?") ? `${label} ` : `${label}: `}
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
      </Notice>
    </div>
  );
}
