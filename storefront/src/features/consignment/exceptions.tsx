import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Locale } from "@/i18n/routing";
import type { Consignment } from "@/lib/backend/consignment";
import { formatMinor } from "@/lib/money";
import layout from "@/ui/layout.module.css";
import { askRefund, cancel, takeBack } from "./actions";
import styles from "./exceptions.module.css";
import { lineName } from "./line-name";
import { PiecesForm } from "./pieces-form";

interface Props {
  locale: Locale;
  consignment: Consignment;
}

/** What is done seldom, each folded away: out of stock, returns, money back. */
export async function Exceptions({ locale, consignment }: Props) {
  const t = await getTranslations("portal.consignments");
  const { order_id: id, lines, shipping } = consignment;
  const unpacked = lines.filter((line) => line.unpacked_quantity > 0);
  const returnable = lines.filter((line) => line.returnable_quantity > 0);
  const paid = [
    ...lines.map((line) => ({ ...line, label: lineName(line) })),
    ...(shipping ? [{ ...shipping, label: t("freight", { name: shipping.name }) }] : []),
  ].filter((line) => line.refundable_minor > 0n);
  if (unpacked.length + returnable.length + paid.length === 0) return null;
  return (
    <section aria-labelledby="avvikelser">
      <h2 id="avvikelser">{t("exceptions")}</h2>
      {unpacked.length > 0 && (
        <Way title={t("cancel.title")} text={t("cancel.text")}>
          <PiecesForm
            action={cancel}
            id={id}
            name="avbryt"
            submit={t("cancel.submit")}
            lines={unpacked.map((line) => ({
              line_id: line.line_id,
              label: lineName(line),
              hint: t("cancel.hint", { count: line.unpacked_quantity }),
              value: String(line.unpacked_quantity),
            }))}
          />
        </Way>
      )}
      {returnable.length > 0 && (
        <Way title={t("return.title")} text={t("return.text")}>
          <PiecesForm
            action={takeBack}
            id={id}
            name="retur"
            submit={t("return.submit")}
            lines={returnable.map((line) => ({
              line_id: line.line_id,
              label: lineName(line),
              hint: t("return.hint", { count: line.returnable_quantity }),
              value: "0",
            }))}
          />
        </Way>
      )}
      {paid.length > 0 && (
        <Way title={t("refund.title")} text={t("refund.text")}>
          <PiecesForm
            action={askRefund}
            id={id}
            name="belopp"
            submit={t("refund.submit")}
            lines={paid.map((line) => ({
              line_id: line.line_id,
              label: line.label,
              hint: t("refund.hint", { amount: formatMinor(line.refundable_minor, locale) }),
              value: "0",
              inputMode: "decimal" as const,
            }))}
            reason={{ label: t("refund.reason"), hint: t("refund.reasonHint") }}
          />
        </Way>
      )}
    </section>
  );
}

function Way({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <details className={styles.way}>
      <summary>{title}</summary>
      <div className={styles.inside}>
        <p className={layout.prose}>{text}</p>
        {children}
      </div>
    </details>
  );
}
