import { getTranslations } from "next-intl/server";
import { pageSize, parsePage } from "@/features/catalogue/filter";
import { ChannelCard } from "@/features/channel/channel-card";
import { listChannels } from "@/lib/backend/channel";
import { type LocaleProps, pageMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import layout from "@/ui/layout.module.css";
import { orOutage } from "@/ui/outage";
import { PageState } from "@/ui/page-state";
import { Pagination } from "@/ui/pagination";

export async function generateMetadata({ params }: LocaleProps) {
  const { locale } = await params;
  const t = await getTranslations("channel");
  return pageMetadata(paths.channels(locale), t("listTitle"), t("listText"));
}

/** Where the goods can be bought: the shop, stalls and other places, with their days and hours. */
export default async function ChannelsPage({ params, searchParams }: LocaleProps) {
  const [{ locale }, search, t] = await Promise.all([
    params,
    searchParams,
    getTranslations("channel"),
  ]);
  const page = parsePage(search);
  const { data: list, outage } = await orOutage(
    listChannels(locale, { limit: pageSize, offset: (page - 1) * pageSize }),
  );
  if (outage) return outage;
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("listTitle")}</h1>
      <p className={layout.lead}>{t("listText")}</p>
      {list.channels.length === 0 ? (
        <PageState level="part" title={t("emptyTitle")} text={t("emptyText")}>
          <a className={button.quiet} href={paths.home(locale)}>
            {t("toStart")}
          </a>
        </PageState>
      ) : (
        <ul className={layout.broad}>
          {list.channels.map((channel) => (
            <li key={channel.id}>
              <ChannelCard locale={locale} channel={channel} />
            </li>
          ))}
        </ul>
      )}
      <Pagination
        page={page}
        pageCount={Math.ceil(list.count / pageSize)}
        hrefOf={(sida) => paths.channels(locale, { sida })}
      />
    </div>
  );
}
