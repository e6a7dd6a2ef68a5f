import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { LinePieces, OrderWithdrawals } from "@/lib/backend/withdrawal";
import { paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import layout from "@/ui/layout.module.css";
import { SubmitButton } from "@/ui/submit-button";
import { confirmWithdrawal } from "./actions";
import { piecesText } from "./chosen";

interface Props {
  locale: Locale;
  order: string;
  token: string;
  pieces: LinePieces[];
  consignments: OrderWithdrawals["consignments"];
}

/** Step two: what will be withdrawn from, and the one button. Its key makes a double press one withdrawal. */
export async function ConfirmForm({ locale, order, token, pieces, consignments }: Props) {
  const [t, words] = await Promise.all([getTranslations("withdraw"), getTranslations("order")]);
  const chosen = consignments.flatMap(({ enterprise, lines }) =>
    lines.flatMap(({ line_id, title, variant_title }) => {
      const quantity = pieces.find((one) => one.line_id === line_id)?.quantity;
      const name = variant_title ? `${title}, ${variant_title}` : title;
      const from = enterprise?.name ?? words("gone");
      return quantity ? [{ line_id, text: `${quantity} × ${name} – ${from}` }] : [];
    }),
  );
  return (
    <section className={`${layout.sheet} ${layout.stack}`} aria-labelledby="bekrafta">
      <h2 id="bekrafta">{t("confirm.title")}</h2>
      <p>{t("confirm.text")}</p>
      <ul>
        {chosen.map(({ line_id, text }) => (
          <li key={line_id}>{text}</li>
        ))}
      </ul>
      <form action={confirmWithdrawal} className={layout.stack}>
        <input type="hidden" name="order" value={order} />
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="key" value={randomUUID()} />
        <input type="hidden" name="pieces" value={piecesText(pieces)} />
        <div>
          <SubmitButton
            className={button.button}
            label={t("confirm.send")}
            pendingLabel={t("confirm.sending")}
          />
        </div>
      </form>
      <p>
        <a href={paths.withdraw(locale, { order, token })}>{t("confirm.back")}</a>
      </p>
    </section>
  );
}
