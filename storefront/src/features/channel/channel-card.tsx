import { getFormatter, getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { Channel } from "@/lib/backend/channel";
import { dayToDate } from "@/lib/day";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import styles from "./channel.module.css";

/** Where something is sold: its place, its hours in words, and whether it is open these days. */
export async function ChannelCard({ locale, channel }: { locale: Locale; channel: Channel }) {
  const [t, format] = await Promise.all([getTranslations("channel"), getFormatter()]);
  const dayOf = (day: string) => format.dateTime(dayToDate(day), { dateStyle: "long" });
  const { is_open, opens_on, closes_on, kind } = channel;
  const state = is_open
    ? closes_on
      ? t("openUntil", { day: dayOf(closes_on) })
      : t("open")
    : opens_on
      ? t("opensOn", { day: dayOf(opens_on) })
      : t("shut");
  return (
    <article className={styles.card}>
      <h2>{channel.name}</h2>
      <p className={layout.soft}>
        {kind && t(`kinds.${kind}`)} · {state}
      </p>
      {channel.place && <p>{channel.place}</p>}
      {channel.hours && <p>{channel.hours}</p>}
      {channel.description && <p>{channel.description}</p>}
      {kind === "web" && (
        <p>
          <a href={paths.products(locale)}>{t("toShop")}</a>
        </p>
      )}
    </article>
  );
}
