"use client";

import type { PaymentWay } from "@/lib/backend/card-payment";
import button from "@/ui/button.module.css";
import { ErrorSummary } from "@/ui/error-summary";
import field from "@/ui/field.module.css";
import { SubmitButton } from "@/ui/submit-button";
import { useFormAnswer } from "@/ui/use-form-answer";
import { type CheckoutState, saveDetails } from "./actions";
import styles from "./checkout-form.module.css";
import type { DetailField } from "./details";
import type { Words } from "./words";

export interface FieldSpec {
  name: DetailField;
  label: string;
  hint?: string;
  type: "text" | "email" | "tel";
  autoComplete: string;
  isRequired: boolean;
  isShort?: boolean;
}

export interface ShippingChoice {
  enterpriseId: string;
  legend: string;
  options: { id: string; name: string; price: string; note: string | null }[];
}

export interface PaymentChoice {
  way: PaymentWay;
  name: string;
  note: string;
}

interface Props {
  initial: CheckoutState;
  fields: FieldSpec[];
  shipping: ShippingChoice[];
  payment: PaymentChoice[];
  words: Words;
}

/**
 * Client code because what was typed must survive an answer with errors, and the summary must take
 * the focus. Without JavaScript the same action answers with the same page.
 */
export function CheckoutForm({ initial, fields, shipping, payment, words }: Props) {
  const { state, send, summary } = useFormAnswer(saveDetails, initial);
  const names = new Map([
    ...fields.map(({ name, label }) => [name as string, label] as const),
    ...shipping.map((choice) => [`shipping.${choice.enterpriseId}`, choice.legend] as const),
  ]);
  return (
    <form action={send} className={styles.form} noValidate>
      <ErrorSummary
        ref={summary}
        title={words.errorTitle}
        failure={state.failure && words.failures[state.failure]}
        errors={Object.fromEntries(
          Object.entries(state.errors).map(([name, error]) => [name, words.errors[error]]),
        )}
        names={names}
      />
      <fieldset className={styles.group}>
        <legend>
          <h2>{words.address}</h2>
        </legend>
        <div className={styles.fields}>
          {fields.map((spec) => (
            <TextField key={spec.name} spec={spec} state={state} words={words} />
          ))}
        </div>
      </fieldset>
      <section className={styles.group} aria-labelledby="frakt">
        <h2 id="frakt">{words.shipping}</h2>
        {shipping.map((choice) => (
          <Shipping key={choice.enterpriseId} choice={choice} state={state} words={words} />
        ))}
      </section>
      <fieldset className={styles.group}>
        <legend>
          <h2>{words.payment}</h2>
        </legend>
        {payment.map(({ way, name, note }, index) => (
          <label key={way} className={field.option}>
            <input
              type="radio"
              name="payment"
              value={way}
              defaultChecked={state.values.payment ? state.values.payment === way : index === 0}
            />
            <span>
              {name}
              <small className={styles.note}>{note}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <SubmitButton className={button.button} label={words.next} pendingLabel={words.saving} />
    </form>
  );
}

function TextField({
  spec,
  state,
  words,
}: {
  spec: FieldSpec;
  state: CheckoutState;
  words: Words;
}) {
  const { name, label, hint, type, autoComplete, isRequired, isShort } = spec;
  const error = state.errors[name];
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return (
    <div className={`${field.field} ${isShort ? styles.short : styles.long}`}>
      <label className={field.label} htmlFor={name}>
        {label}
        {!isRequired && <span className={styles.optional}> {words.optional}</span>}
      </label>
      {hint && (
        <span id={`${name}-hint`} className={field.hint}>
          {hint}
        </span>
      )}
      <input
        className={field.input}
        id={name}
        name={name}
        type={type}
        autoComplete={autoComplete}
        required={isRequired}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        defaultValue={state.values[name] ?? ""}
      />
      {error && (
        <span id={`${name}-error`} className={field.error}>
          {words.errors[error]}
        </span>
      )}
    </div>
  );
}

interface ShippingProps {
  choice: ShippingChoice;
  state: CheckoutState;
  words: Words;
}

function Shipping({ choice, state, words }: ShippingProps) {
  const name = `shipping.${choice.enterpriseId}`;
  const error = state.errors[name];
  return (
    <fieldset id={name} tabIndex={-1} className={styles.shipping}>
      <legend className={field.label}>{choice.legend}</legend>
      {choice.options.length === 0 && <p className={field.error}>{words.noShipping}</p>}
      {choice.options.map((option) => (
        <label key={option.id} className={field.option}>
          <input
            type="radio"
            name={name}
            value={option.id}
            defaultChecked={state.values[name] === option.id}
            aria-describedby={error ? `${name}-error` : undefined}
          />
          <span>
            {option.name}
            {option.note && <small className={styles.note}>{option.note}</small>}
          </span>
          <span className={styles.price}>{option.price}</span>
        </label>
      ))}
      {error && (
        <span id={`${name}-error`} className={field.error}>
          {words.errors[error]}
        </span>
      )}
    </fieldset>
  );
}
