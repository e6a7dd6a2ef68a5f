import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { PlacePage } from "@/lib/backend/place";
import { formatMinor } from "@/lib/money";
import layout from "@/ui/layout.module.css";
import styles from "../figures.module.css";

interface Props {
  locale: Locale;
  shortfall: PlacePage["shortfall"];
  /** the month's name, and whether it is closed: then nothing can be sold for it any more */
  month: string;
  isClosed: boolean;
}

/** What would fill what the enterprise's places lack: its own goods first. */
export async function FillOptions({ locale, shortfall, month, isClosed }: Props) {
  const t = await getTranslations("portal.places");
  if (!shortfall) return <p>{t("fillNothing", { month })}</p>;
  const { to_fill_minor, reserve_debt_minor, options } = shortfall;
  if (options.length === 0) return <p>{t("fillNoGoods")}</p>;
  return (
    <>
      <p className={layout.prose}>
        {t("fillText", { amount: formatMinor(to_fill_minor, locale), month })}{" "}
        {reserve_debt_minor > 0n &&
          t("fillDebt", { amount: formatMinor(reserve_debt_minor, locale) })}{" "}
        {isClosed && t("fillPast")}
      </p>
      <ul className={styles.rows}>
        {options.map((option) => (
          <li key={`${option.product.id} ${option.channel.id}`} className={styles.row}>
            <p className={styles.head}>
              <strong>
                {t("option", { pieces: option.pieces, product: option.product.name })}
              </strong>
              <span className={styles.note}>
                {t(option.is_own_goods ? "optionOwn" : "optionOther")}
              </span>
            </p>
            <p className={styles.note}>
              {t("optionText", {
                channel: option.channel.name,
                price: formatMinor(option.price_minor, locale),
                contribution: formatMinor(option.contribution_minor, locale),
              })}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
