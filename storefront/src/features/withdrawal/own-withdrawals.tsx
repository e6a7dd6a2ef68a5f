import { getFormatter, getTranslations } from "next-intl/server";
import type { OwnWithdrawal } from "@/lib/backend/withdrawal";
import layout from "@/ui/layout.module.css";

/** What the customer has withdrawn from of the enterprise's goods, and what is to be done about it. */
export async function OwnWithdrawals({ withdrawals }: { withdrawals: readonly OwnWithdrawal[] }) {
  const [t, words, format] = await Promise.all([
    getTranslations("withdraw.portal"),
    getTranslations("withdraw.list"),
    getFormatter(),
  ]);
  if (withdrawals.length === 0) return null;
  return (
    <section className={`${layout.sheet} ${layout.stack}`} aria-labelledby="angrat">
      <h2 id="angrat">{t("title")}</h2>
      {withdrawals.map(({ id, created_at, refund_by, state, reason, lines }) => (
        <div key={id} className={`${layout.stack} ${layout.tight}`}>
          <h3>
            {t("at", {
              at: format.dateTime(new Date(created_at), { dateStyle: "long", timeStyle: "short" }),
            })}
            {`: ${words(`state.${state}`)}`}
          </h3>
          <ul>
            {lines.map(({ line_id, quantity, title, variant_title }) => (
              <li key={line_id}>
                {quantity} × {title}
                {variant_title && `, ${variant_title}`}
              </li>
            ))}
          </ul>
          <p>
            {t(`explain.${state}`, {
              date: format.dateTime(new Date(refund_by), { dateStyle: "long" }),
              reason,
            })}
          </p>
        </div>
      ))}
    </section>
  );
}
