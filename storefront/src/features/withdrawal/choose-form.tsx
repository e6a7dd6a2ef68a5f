import { getFormatter, getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { OrderWithdrawals, WithdrawableLine } from "@/lib/backend/withdrawal";
import { paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import field from "@/ui/field.module.css";
import layout from "@/ui/layout.module.css";
import { fieldOf } from "./chosen";
import styles from "./withdrawal.module.css";

interface Props {
  locale: Locale;
  order: string;
  token: string;
  consignments: OrderWithdrawals["consignments"];
}

/** Step one: which pieces. A plain form that asks for the next page, so it needs no script. */
export async function ChooseForm({ locale, order, token, consignments }: Props) {
  const [t, words] = await Promise.all([getTranslations("withdraw"), getTranslations("order")]);
  const isAny = consignments.some(({ lines }) => lines.some(({ quantity }) => quantity > 0));
  return (
    <form action={paths.withdraw(locale)} method="get" className={layout.stack}>
      <input type="hidden" name="order" value={order} />
      {token && <input type="hidden" name="token" value={token} />}
      <input type="hidden" name="steg" value="bekrafta" />
      {consignments.map(({ enterprise, lines }, index) => (
        <fieldset key={enterprise?.id ?? index} className={`${layout.sheet} ${layout.stack}`}>
          <legend className={styles.legend}>
            {t("from", { name: enterprise?.name ?? words("gone") })}
          </legend>
          <ul className={layout.stack}>
            {lines.map((line) => (
              <Line key={line.line_id} line={line} />
            ))}
          </ul>
        </fieldset>
      ))}
      {isAny ? (
        <div>
          <button type="submit" className={button.button}>
            {t("next")}
          </button>
        </div>
      ) : (
        <p>{t("nothing")}</p>
      )}
    </form>
  );
}

async function Line({ line }: { line: WithdrawableLine }) {
  const [t, format] = await Promise.all([getTranslations("withdraw"), getFormatter()]);
  const { line_id, title, variant_title, quantity, bar, ends_at, exception } = line;
  const name = variant_title ? `${title}, ${variant_title}` : title;
  const date = ends_at && format.dateTime(new Date(ends_at), { dateStyle: "long" });
  const id = fieldOf(line_id);
  if (bar) {
    return (
      <li className={styles.line}>
        <strong>{name}</strong>
        <p className={layout.soft}>{t(`bar.${bar}`, { date: date ?? "" })}</p>
      </li>
    );
  }
  return (
    <li className={styles.line}>
      <label htmlFor={id}>
        <strong>{name}</strong>
      </label>
      <p id={`${id}-om`} className={layout.soft}>
        {t("pieces", { count: quantity })} {date ? t("endsAt", { date }) : t("beforeDelivery")}
        {exception === "sealed_hygiene" && ` ${t("sealed")}`}
      </p>
      <select
        id={id}
        name={id}
        className={field.input}
        aria-describedby={`${id}-om`}
        defaultValue="0"
      >
        {Array.from({ length: Math.min(quantity, 100) + 1 }, (_none, count) => count).map(
          (count) => (
            <option key={count} value={count}>
              {count === 0 ? t("keep") : t("withdrawCount", { count })}
            </option>
          ),
        )}
      </select>
    </li>
  );
}
