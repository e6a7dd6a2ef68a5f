import { getTranslations } from "next-intl/server";
import { ChannelList, channelChoice, readChannels } from "@/features/channel/channel-list";
import { type LocaleProps, pageMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";
import { orOutage } from "@/ui/outage";

export async function generateMetadata({ params }: LocaleProps) {
  const { locale } = await params;
  const t = await getTranslations("channel");
  return pageMetadata(paths.channels(locale), t("listTitle"), t("listText"));
}

/** Those that the address chooses; the proxy leads here. */
export default async function ChosenChannelsPage({ params, searchParams }: LocaleProps) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const choice = channelChoice(search);
  const { data, outage } = await orOutage(readChannels(locale, choice));
  if (outage) return outage;
  return <ChannelList locale={locale} choice={choice} read={data} />;
}
