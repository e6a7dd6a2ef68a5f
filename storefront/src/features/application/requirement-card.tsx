import type { ApplicationAnswer } from "@/lib/backend/application";
import button from "@/ui/button.module.css";
import field from "@/ui/field.module.css";
import type { FormState } from "@/ui/form-state";
import { SubmitButton } from "@/ui/submit-button";
import styles from "./evidence-form.module.css";

export interface RequirementWords {
  /** What ticking means, by the requirement's kind. */
  declare: Record<ApplicationAnswer["kind"], string>;
  /** By which figures are written, as Intl takes it. */
  sizeLocale: string;
  comment: string;
  optional: string;
  files: string;
  filesHint: string;
  upload: string;
  uploading: string;
  remove: string;
  removing: string;
  review: Record<ApplicationAnswer["review"], string>;
}

interface Props {
  answer: ApplicationAnswer;
  state: FormState;
  words: RequirementWords;
}

/** One requirement: what it asks, what is answered, and the files that show it. */
export function RequirementCard({ answer, state, words }: Props) {
  const { requirement, kind, title, explanation, review, review_note } = answer;
  const error = state.errors[requirement];
  const isOpen = review !== "accepted" && review !== "waived";
  // What could not be stored is shown as it was sent; a box that was not ticked was not sent.
  const isUnstored = Object.keys(state.values).length > 0;
  const declared = isUnstored ? state.values[`declared.${requirement}`] === "on" : answer.declared;
  return (
    <li id={requirement} tabIndex={-1} className={styles.card}>
      <h3>{title}</h3>
      <p>{explanation}</p>
      {review !== "pending" && (
        <p className={isOpen ? styles.asked : styles.settled}>
          <strong>{words.review[review]}</strong>
          {review_note && <> {review_note}</>}
        </p>
      )}
      <label className={field.option}>
        <input
          type="checkbox"
          name={`declared.${requirement}`}
          defaultChecked={declared}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${requirement}-error` : undefined}
        />
        {words.declare[kind]}
      </label>
      <div className={field.field}>
        <label className={field.label} htmlFor={`comment.${requirement}`}>
          {words.comment} <span className={styles.optional}>{words.optional}</span>
        </label>
        <textarea
          className={`${field.input} ${styles.comment}`}
          id={`comment.${requirement}`}
          name={`comment.${requirement}`}
          rows={2}
          defaultValue={state.values[`comment.${requirement}`] ?? answer.comment ?? ""}
        />
      </div>
      {kind !== "review" && <Evidence answer={answer} words={words} />}
      {error && (
        <p id={`${requirement}-error`} className={field.error}>
          {error}
        </p>
      )}
    </li>
  );
}

function Evidence({ answer, words }: Pick<Props, "answer" | "words">) {
  const { requirement, evidence } = answer;
  return (
    <div className={styles.evidence}>
      {evidence.length > 0 && (
        <ul className={styles.files}>
          {evidence.map(({ id, filename, size_bytes }) => (
            <li key={id}>
              <span>
                {filename}{" "}
                <span className={styles.optional}>{sizeOf(size_bytes, words.sizeLocale)}</span>
              </span>
              <SubmitButton
                className={button.link}
                name="intent"
                value={`remove:${id}`}
                label={words.remove}
                pendingLabel={words.removing}
                accessibleName={`${words.remove}: ${filename}`}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={field.field}>
        <label className={field.label} htmlFor={`file.${requirement}`}>
          {words.files}{" "}
          {answer.kind !== "document" && <span className={styles.optional}>{words.optional}</span>}
        </label>
        <span id={`file.${requirement}-hint`} className={field.hint}>
          {words.filesHint}
        </span>
        <input
          className={styles.file}
          id={`file.${requirement}`}
          name={`file.${requirement}`}
          type="file"
          accept=".pdf,.jpg,.jpeg,.png,.webp,application/pdf,image/jpeg,image/png,image/webp"
          multiple
          aria-describedby={`file.${requirement}-hint`}
        />
      </div>
      <SubmitButton
        className={button.quiet}
        name="intent"
        value={`upload:${requirement}`}
        label={words.upload}
        pendingLabel={words.uploading}
        accessibleName={`${words.upload}: ${answer.title}`}
      />
    </div>
  );
}

/** 1 234 567 bytes → "1,2 MB" in Swedish, "1.2 MB" in English. */
function sizeOf(bytes: number, locale: string): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} kB`;
  return `${(bytes / 1_000_000).toLocaleString(locale, { maximumFractionDigits: 1 })} MB`;
}
