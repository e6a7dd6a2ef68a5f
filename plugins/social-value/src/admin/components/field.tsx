import { Hint, Input, Label, Textarea } from "@medusajs/ui";
import { type ReactNode, useId } from "react";
import { useWords } from "../i18n/use-words";

export interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string | undefined;
  /** What is wrong with the value, if anything is. */
  error?: string | undefined;
  isOptional?: boolean;
}

/** The label, hint and error around a control; the control takes the ids it is described by. */
export function FieldFrame({
  label,
  hint,
  error,
  isOptional,
  children,
}: Pick<FieldProps, "label" | "hint" | "error" | "isOptional"> & {
  children: (ids: { id: string; "aria-describedby"?: string; "aria-invalid"?: true }) => ReactNode;
}) {
  const { t } = useWords();
  const id = useId();
  const said = error ?? hint;
  return (
    <div className="flex flex-col gap-y-1">
      <Label size="small" weight="plus" htmlFor={id}>
        {label}
        {isOptional ? (
          <span className="text-ui-fg-muted font-normal"> ({t("common.optional")})</span>
        ) : null}
      </Label>
      {children({
        id,
        ...(said ? { "aria-describedby": `${id}-said` } : {}),
        ...(error ? { "aria-invalid": true } : {}),
      })}
      {said ? (
        <Hint id={`${id}-said`} variant={error ? "error" : "info"}>
          {said}
        </Hint>
      ) : null}
    </div>
  );
}

type TextFieldProps = FieldProps & {
  type?: "text" | "month" | "date" | "url";
  inputMode?: "decimal" | "numeric";
};

/** One line of text. */
export function TextField({ value, onChange, type, inputMode, ...frame }: TextFieldProps) {
  return (
    <FieldFrame {...frame}>
      {(ids) => (
        <Input
          {...ids}
          type={type ?? "text"}
          inputMode={inputMode}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  );
}

/** Several lines of text. */
export function LongTextField({ value, onChange, ...frame }: FieldProps) {
  return (
    <FieldFrame {...frame}>
      {(ids) => (
        <Textarea
          {...ids}
          rows={6}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  );
}
