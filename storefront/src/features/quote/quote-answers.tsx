import { getTranslations } from "next-intl/server";
import type { Quote } from "@/lib/backend/quote";
import { formWords } from "@/lib/form-words";
import { ActionForm } from "@/ui/action-form";
import { untouched } from "@/ui/form-state";
import layout from "@/ui/layout.module.css";
import styles from "./quote.module.css";
import { accept, decline } from "./quote-actions";

/** The ways to answer a quote: yes, by whom and with which reference, or no. */
export async function QuoteAnswers({ quote }: { quote: Quote }) {
  const t = await getTranslations("trade.quote");
  const [yes, no] = await Promise.all([formWords(t("accept")), formWords(t("decline"))]);
  const { contact_name, reference, order_reference } = quote;
  return (
    <section className={`${layout.sheet} ${styles.answers}`} aria-labelledby="svara">
      <div className={`${layout.stack} ${layout.tight}`}>
        <h2 id="svara">{t("answer")}</h2>
        <p className={layout.prose}>{t("acceptText", { days: quote.buyer.payment_days })}</p>
      </div>
      <ActionForm
        action={accept}
        initial={untouched({ reference: reference || contact_name, order_reference })}
        fields={[
          { name: "accepted_by", label: t("accepted_by"), hint: t("accepted_byHint") },
          { name: "reference", label: t("reference"), hint: t("referenceHint") },
          { name: "order_reference", label: t("order_reference"), isRequired: false },
        ].map((one) => ({ ...one, autoComplete: one.name === "accepted_by" ? "name" : "off" }))}
        words={yes}
      />
      <details>
        <summary>{t("no")}</summary>
        <ActionForm
          action={decline}
          initial={untouched()}
          fields={[{ name: "reason", label: t("why"), type: "textarea", isRequired: false }]}
          words={no}
        />
      </details>
    </section>
  );
}
