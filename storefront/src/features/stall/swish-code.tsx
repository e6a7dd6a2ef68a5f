import { formatSwishNumber, swishQrText } from "@insteg/domain";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Locale } from "@/i18n/routing";
import { drawnCode } from "@/lib/drawn-code";
import { formatMinor } from "@/lib/money";
import { paths } from "@/lib/paths";
import styles from "./stall.module.css";

interface Props {
  /** The company's ten digits, or null. */
  payee: string | null;
  amount_minor: bigint;
  reference: string;
  locale: Locale;
}

/** The code that a customer's Swish reads: payee, amount and reference, none of which can be changed. */
export function SwishCode({ payee, amount_minor, reference, locale }: Props) {
  const t = useTranslations("stall.pay");
  const message = `Torg ${reference}`;
  const drawn = useMemo(
    () => (payee ? drawnCode(swishQrText({ payee, amount_minor, message })) : null),
    [payee, amount_minor, message],
  );
  if (!payee || !drawn) {
    return (
      <p>
        {t.rich("swishNone", {
          link: (text) => <a href={paths.portalStallSettings(locale)}>{text}</a>,
        })}
      </p>
    );
  }
  const number = formatSwishNumber(payee);
  return (
    <div className={styles.swish}>
      <p>{t("swishScan")}</p>
      <svg
        role="img"
        aria-label={t("swishCode", { amount: formatMinor(amount_minor, locale), number })}
        viewBox={`0 0 ${drawn.size} ${drawn.size}`}
        shapeRendering="crispEdges"
      >
        <rect width={drawn.size} height={drawn.size} fill="#fff" />
        <path d={drawn.path} fill="#000" />
      </svg>
      <p>{t("swishTo", { number })}</p>
      <p>{t("swishReference", { reference: message })}</p>
    </div>
  );
}
