import field from "./field.module.css";

interface Props {
  label: string;
  hint: string;
  /** The kinds of file that the browser offers. */
  accept: string;
  error: string | undefined;
}

/** One file, "file", with what may be chosen and what is wrong with it. */
export function FileField({ label, hint, accept, error }: Props) {
  return (
    <div className={field.field}>
      <label className={field.label} htmlFor="file">
        {label}
      </label>
      <span id="file-hint" className={field.hint}>
        {hint}
      </span>
      <input
        id="file"
        name="file"
        type="file"
        accept={accept}
        className={field.input}
        aria-describedby={error ? "file-hint file-error" : "file-hint"}
        aria-invalid={error ? true : undefined}
      />
      {error && (
        <span id="file-error" className={field.error}>
          {error}
        </span>
      )}
    </div>
  );
}
