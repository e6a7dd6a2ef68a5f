import { getTranslations } from "next-intl/server";
import { ChainList, chainChoice, readChains } from "@/features/value-chain/chain-list";
import { type LocaleProps, pageMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";
import { orOutage } from "@/ui/outage";

export async function generateMetadata({ params }: LocaleProps) {
  const { locale } = await params;
  const t = await getTranslations("chain");
  return pageMetadata(paths.valueChains(locale), t("listTitle"), t("listText"));
}

/** Those that the address chooses; the proxy leads here. */
export default async function ChosenValueChainsPage({ params, searchParams }: LocaleProps) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const choice = chainChoice(search);
  const { data, outage } = await orOutage(readChains(locale, choice));
  if (outage) return outage;
  return <ChainList locale={locale} choice={choice} read={data} />;
}
