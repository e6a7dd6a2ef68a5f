import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Locale } from "@/i18n/routing";
import { formatMinor } from "@/lib/money";
import button from "@/ui/button.module.css";
import styles from "./stall.module.css";
import { keepReversal } from "./store";
import type { Stall } from "./use-stall";

interface Props {
  stall: Stall;
  locale: Locale;
  /** Told the number of the sale that was reversed. */
  onDone: (number: number) => void;
}

/** Reverses the latest of today's sales that stands: an entry of its own, which waits as a sale does. */
export function UndoLast({ stall, locale, onDone }: Props) {
  const t = useTranslations("stall.undo");
  const [isAsking, setIsAsking] = useState(false);
  const last = stall.kept.today.find((sale) => !sale.reversal && sale.state !== "refused");
  if (!last) return null;
  const amount = formatMinor(BigInt(last.paid_minor), locale);

  const undo = async () => {
    const { key: sale_key, enterprise_id, number } = last;
    const reversed_at = new Date().toISOString();
    await keepReversal({ key: crypto.randomUUID(), sale_key, enterprise_id, reversed_at });
    setIsAsking(false);
    onDone(number);
    void stall.refresh();
  };

  if (!isAsking) {
    return (
      <button type="button" className={button.quiet} onClick={() => setIsAsking(true)}>
        {t("last")}
      </button>
    );
  }
  return (
    <section className={styles.sheet} aria-label={t("last")}>
      <p>
        <strong>{t("confirm", { number: last.number, amount })}</strong>
      </p>
      <p>{t("text")}</p>
      <div className={styles.two}>
        <button type="button" className={button.button} onClick={undo}>
          {t("yes")}
        </button>
        <button type="button" className={button.quiet} onClick={() => setIsAsking(false)}>
          {t("no")}
        </button>
      </div>
    </section>
  );
}
