import { getFormatter, getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { Withdrawal } from "@/lib/backend/withdrawal";
import { formatMinor } from "@/lib/money";
import layout from "@/ui/layout.module.css";

/** What the customer has withdrawn from, and where each seller's part has come. Nothing while there is none. */
export async function WithdrawalList({
  locale,
  withdrawals,
}: {
  locale: Locale;
  withdrawals: readonly Withdrawal[];
}) {
  const [t, words, format] = await Promise.all([
    getTranslations("withdraw.list"),
    getTranslations("order"),
    getFormatter(),
  ]);
  if (withdrawals.length === 0) return null;
  const day = (at: string) => format.dateTime(new Date(at), { dateStyle: "long" });
  return (
    <section className={layout.stack} aria-labelledby="angrat">
      <h2 id="angrat">{t("title")}</h2>
      {withdrawals.map(({ id, created_at, refund_by, parts }) => (
        <div key={id} className={`${layout.sheet} ${layout.stack}`}>
          <p>
            {t("received", {
              at: format.dateTime(new Date(created_at), { dateStyle: "long", timeStyle: "short" }),
            })}
          </p>
          {parts.map(({ enterprise, state, is_whole, amount_minor, reason, lines }, index) => (
            <div key={enterprise?.id ?? index} className={`${layout.stack} ${layout.tight}`}>
              <h3>
                {enterprise?.name ?? words("gone")}: {t(`state.${state}`)}
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
                {t(`explain.${state}`, { date: day(refund_by), reason })}{" "}
                {t(is_whole ? "amountWhole" : "amount", {
                  amount: formatMinor(amount_minor, locale),
                })}
              </p>
            </div>
          ))}
        </div>
      ))}
    </section>
  );
}
