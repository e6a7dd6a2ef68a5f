import { type PaymentKind, paidAtStall } from "@insteg/domain";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { Locale } from "@/i18n/routing";
import { formatMinor } from "@/lib/money";
import button from "@/ui/button.module.css";
import { CashHelp } from "./cash-help";
import styles from "./stall.module.css";
import { SwishCode } from "./swish-code";

interface Props {
  kind: PaymentKind;
  /** Short enough to read out; the customer's payment carries it. */
  reference: string;
  total_minor: bigint;
  swishNumber: string | null;
  locale: Locale;
  onDone: () => Promise<void>;
  onCancel: () => void;
}

/** One purchase being paid: how much, and help with it. Nothing is written until it is. */
export function PayPanel(props: Props) {
  const { kind, reference, total_minor, swishNumber, locale, onDone, onCancel } = props;
  const t = useTranslations("stall");
  const [isSaving, setIsSaving] = useState(false);
  const [isBroken, setIsBroken] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const paid_minor = paidAtStall(total_minor, kind);
  const amount = formatMinor(paid_minor, locale);

  const done = async () => {
    if (isSaving) return;
    setIsSaving(true);
    try {
      await onDone();
    } catch (error) {
      console.error(String(error));
      setIsBroken(true);
      setIsSaving(false);
    }
  };

  return (
    <section className={styles.pay} aria-labelledby="betalning">
      <h2 id="betalning" ref={title} tabIndex={-1}>
        {t(`pay.${kind}Title`, { amount })}
      </h2>
      {kind === "cash" && (
        <CashHelp total_minor={total_minor} paid_minor={paid_minor} locale={locale} />
      )}
      {kind === "swish" && (
        <SwishCode
          payee={swishNumber}
          amount_minor={paid_minor}
          reference={reference}
          locale={locale}
        />
      )}
      {kind === "card" && <p>{t("pay.cardText")}</p>}
      {isBroken && <p role="alert">{t("status.storage")}</p>}
      <button
        type="button"
        className={`${button.button} ${styles.done}`}
        aria-disabled={isSaving}
        onClick={done}
      >
        {isSaving ? t("pay.saving") : t("pay.done")}
      </button>
      <button type="button" className={button.quiet} onClick={onCancel}>
        {t("pay.cancel")}
      </button>
    </section>
  );
}
