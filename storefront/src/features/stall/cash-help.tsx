import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Locale } from "@/i18n/routing";
import { formatMinor } from "@/lib/money";
import styles from "./stall.module.css";

interface Props {
  total_minor: bigint;
  paid_minor: bigint;
  locale: Locale;
}

const NOTES = [5_000n, 10_000n, 20_000n, 50_000n, 100_000n];
const SHOWN = 3;

/** What is rounded, and what to give back of what the customer hands over. */
export function CashHelp({ total_minor, paid_minor, locale }: Props) {
  const t = useTranslations("stall.pay");
  const [given_minor, setGiven] = useState<bigint>();
  const text = (amount_minor: bigint) => formatMinor(amount_minor, locale);
  const notes = NOTES.filter((note) => note > paid_minor).slice(0, SHOWN);
  return (
    <>
      {total_minor !== paid_minor && <p>{t("cashExact", { amount: text(total_minor) })}</p>}
      <fieldset className={styles.notes}>
        <legend>{t("received")}</legend>
        {[paid_minor, ...notes].map((note) => (
          <button
            key={String(note)}
            type="button"
            aria-pressed={given_minor === note}
            onClick={() => setGiven(note)}
          >
            {note === paid_minor ? t("even") : text(note)}
          </button>
        ))}
      </fieldset>
      <p role="status" className={styles.change}>
        {given_minor !== undefined && given_minor > paid_minor
          ? t("change", { amount: text(given_minor - paid_minor) })
          : ""}
      </p>
    </>
  );
}
