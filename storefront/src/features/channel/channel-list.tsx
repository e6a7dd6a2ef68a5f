import { getTranslations } from "next-intl/server";
import { pageSize, parsePage } from "@/features/catalogue/filter";
import type { Locale } from "@/i18n/routing";
import { listChannels } from "@/lib/backend/channel";
import { paths, type SearchParams } from "@/lib/paths";
import button from "@/ui/button.module.css";
import layout from "@/ui/layout.module.css";
import { PageState } from "@/ui/page-state";
import { Pagination } from "@/ui/pagination";
import { ChannelCard } from "./channel-card";

/** What an address chooses of the channels: a page of them. */
export const channelChoice = (search: SearchParams) => ({ page: parsePage(search) });
type Choice = ReturnType<typeof channelChoice>;

/** The page of channels that was chosen. */
export function readChannels(locale: Locale, { page }: Choice) {
  return listChannels(locale, { limit: pageSize, offset: (page - 1) * pageSize });
}

interface Props {
  locale: Locale;
  choice: Choice;
  read: Awaited<ReturnType<typeof readChannels>>;
}

/** Where the goods can be bought: the shop, stalls and other places, with their days and hours. */
export async function ChannelList({ locale, choice, read }: Props) {
  const t = await getTranslations("channel");
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("listTitle")}</h1>
      <p className={layout.lead}>{t("listText")}</p>
      {read.channels.length === 0 ? (
        <PageState level="part" title={t("emptyTitle")} text={t("emptyText")}>
          <a className={button.quiet} href={paths.home(locale)}>
            {t("toStart")}
          </a>
        </PageState>
      ) : (
        <ul className={layout.broad}>
          {read.channels.map((channel) => (
            <li key={channel.id}>
              <ChannelCard locale={locale} channel={channel} />
            </li>
          ))}
        </ul>
      )}
      <Pagination
        page={choice.page}
        pageCount={Math.ceil(read.count / pageSize)}
        hrefOf={(sida) => paths.channels(locale, { sida })}
      />
    </div>
  );
}
