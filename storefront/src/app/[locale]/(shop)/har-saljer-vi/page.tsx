import { getTranslations } from "next-intl/server";
import { ChannelList, channelChoice, readChannels } from "@/features/channel/channel-list";
import { kept } from "@/lib/kept-page";
import { type LocaleProps, pageMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";

/** Drawn when it is first asked for, and kept: while building there is no backend. */
export const generateStaticParams = () => [];
export const dynamic = "error";

export async function generateMetadata({ params }: LocaleProps) {
  const { locale } = await params;
  const t = await getTranslations("channel");
  return pageMetadata(paths.channels(locale), t("listTitle"), t("listText"));
}

/** All of them; what a query chooses is drawn by `urval/har-saljer-vi`. */
export default async function ChannelsPage({ params }: LocaleProps) {
  const { locale } = await params;
  const choice = channelChoice({});
  const read = await kept(locale, readChannels(locale, choice));
  return <ChannelList locale={locale} choice={choice} read={read} />;
}
