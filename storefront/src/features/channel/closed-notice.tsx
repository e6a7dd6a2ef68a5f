import { getFormatter, getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { closedShop } from "@/lib/backend/channel";
import { dayToDate } from "@/lib/day";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import { Notice } from "@/ui/notice";
import styles from "./channel.module.css";

/** Says on every page of the shop that it is closed, and when it opens; nothing while it is open. */
export async function ClosedNotice({ locale }: { locale: Locale }) {
  const closed = await closedShop(locale);
  if (!closed) return null;
  const [t, format] = await Promise.all([getTranslations("channel"), getFormatter()]);
  const { opens_on } = closed;
  return (
    <div className={`${layout.page} ${styles.closed}`}>
      <Notice tone="plain">
        <p>
          <strong>{t("closedTitle")}</strong>
        </p>
        <p>
          {opens_on
            ? t("closedUntil", {
                day: format.dateTime(dayToDate(opens_on), { dateStyle: "long" }),
              })
            : t("closed")}{" "}
          {t.rich("elsewhere", { link: (text) => <a href={paths.channels(locale)}>{text}</a> })}
        </p>
      </Notice>
    </div>
  );
}
