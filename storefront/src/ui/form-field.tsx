import type { InputHTMLAttributes } from "react";
import field from "./field.module.css";
import styles from "./form-field.module.css";

export interface FieldSpec {
  name: string;
  label: string;
  hint?: string;
  type?: "text" | "email" | "tel" | "url" | "password" | "date" | "textarea" | "select";
  autoComplete?: string;
  inputMode?: InputHTMLAttributes<HTMLInputElement>["inputMode"];
  isRequired?: boolean;
  /** What a select offers. */
  options?: { value: string; label: string }[];
  /** What a text field suggests, by the browser's own list. */
  suggestions?: string[];
}

interface Props {
  spec: FieldSpec;
  value: string | undefined;
  error: string | undefined;
  optional: string;
}

/** A labelled field with its hint and what is wrong with it. */
export function FormField({ spec, value = "", error, optional }: Props) {
  const { name, label, hint, isRequired = true } = spec;
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return (
    <div className={field.field}>
      <label className={field.label} htmlFor={name}>
        {label}
        {!isRequired && <span className={styles.optional}> {optional}</span>}
      </label>
      {hint && (
        <span id={`${name}-hint`} className={field.hint}>
          {hint}
        </span>
      )}
      <Control spec={spec} value={value} error={error} described={described || undefined} />
      {error && (
        <span id={`${name}-error`} className={field.error}>
          {error}
        </span>
      )}
    </div>
  );
}

interface ControlProps {
  spec: FieldSpec;
  value: string;
  error: string | undefined;
  described: string | undefined;
}

function Control({ spec, value, error, described }: ControlProps) {
  const { name, type = "text", isRequired = true, options = [], suggestions } = spec;
  const shared = {
    id: name,
    name,
    required: isRequired,
    defaultValue: value,
    "aria-invalid": error ? (true as const) : undefined,
    "aria-describedby": described,
  };
  if (type === "textarea") {
    return <textarea {...shared} className={`${field.input} ${styles.text}`} rows={5} />;
  }
  if (type === "select") {
    // A new element for a new choice: React resets a form to the choice it was first drawn with.
    return (
      <select key={value} {...shared} className={field.input}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  return (
    <>
      <input
        {...shared}
        className={field.input}
        type={type}
        autoComplete={spec.autoComplete}
        inputMode={spec.inputMode}
        list={suggestions && `${name}-list`}
      />
      {suggestions && (
        <datalist id={`${name}-list`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </>
  );
}
