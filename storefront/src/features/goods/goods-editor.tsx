"use client";

import { useState } from "react";
import button from "@/ui/button.module.css";
import { ErrorSummary } from "@/ui/error-summary";
import field from "@/ui/field.module.css";
import { type FieldSpec, FormField } from "@/ui/form-field";
import type { FormState } from "@/ui/form-state";
import { SubmitButton } from "@/ui/submit-button";
import { useFormAnswer } from "@/ui/use-form-answer";
import type { EditorContent } from "./editor-content";
import { rowsOf } from "./fields";
import styles from "./goods-editor.module.css";
import { LivePreview } from "./live-preview";
import { VariantRows } from "./variant-rows";

interface Props {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  initial: FormState;
  content: EditorContent;
}

/**
 * A whole listing on one page. Client code because sorts are added and taken away, what was typed must
 * survive an answer with errors, and what a piece funds is told while the price is typed.
 */
export function GoodsEditor({ action, initial, content }: Props) {
  const { state, send, summary } = useFormAnswer(action, initial);
  const [rows, setRows] = useState(() => rowsOf(initial.values));
  const { words, fields } = content;
  const { values, errors } = state;
  const show = (spec: FieldSpec) => (
    <FormField
      key={spec.name}
      spec={spec}
      value={values[spec.name]}
      error={errors[spec.name]}
      optional={words.optional}
    />
  );
  return (
    <form action={send} className={styles.form} noValidate>
      <ErrorSummary
        ref={summary}
        title={words.errorTitle}
        failure={state.failure}
        errors={errors}
        names={new Map([...content.names, ...rowNames(rows, content)])}
      />
      <input type="hidden" name="rows" value={rows.join(",")} />
      <input type="hidden" name="named" value={values.named ?? ""} />
      <fieldset className={styles.section}>
        <legend>{words.aboutTitle}</legend>
        {fields.about.map(show)}
      </fieldset>
      <fieldset className={styles.section}>
        <legend>{words.priceTitle}</legend>
        <VariantRows state={state} rows={rows} onRows={setRows} content={content} />
        {fields.price.map(show)}
      </fieldset>
      <fieldset className={styles.section}>
        <legend>{words.saleTitle}</legend>
        {fields.sale.map(show)}
        <fieldset id="channels" className={field.field} tabIndex={-1}>
          <legend className={field.label}>{words.channels}</legend>
          {content.channels.map(({ id, name }) => (
            <label key={id} className={field.option}>
              <input
                key={String(values.channels)}
                type="checkbox"
                name="channel"
                value={id}
                defaultChecked={(values.channels ?? "").split(",").includes(id)}
              />
              <span>{name}</span>
            </label>
          ))}
          {errors.channels && <span className={field.error}>{errors.channels}</span>}
        </fieldset>
      </fieldset>
      <LivePreview words={content.preview} />
      <details className={styles.more} open={fields.more.some(({ name }) => values[name])}>
        <summary className={button.quiet}>{words.moreTitle}</summary>
        <div className={styles.section}>{fields.more.map(show)}</div>
      </details>
      <div className={styles.ends}>
        {words.submit && (
          <SubmitButton
            className={button.button}
            name="intent"
            value="submit"
            label={words.submit}
            pendingLabel={words.pending}
          />
        )}
        <SubmitButton
          className={words.submit ? button.quiet : button.button}
          name="intent"
          value="save"
          label={words.save}
          pendingLabel={words.pending}
        />
        {words.submitHint && <p className={field.hint}>{words.submitHint}</p>}
      </div>
    </form>
  );
}

/** What each row's fields are called where something is wrong with them. */
function rowNames(rows: readonly number[], { rowLabels }: EditorContent): [string, string][] {
  return rows.flatMap((row, index) =>
    Object.entries(rowLabels).map(([name, label]): [string, string] => [
      `v${row}.${name}`,
      rows.length > 1 ? `${label} (${index + 1})` : label,
    ]),
  );
}
