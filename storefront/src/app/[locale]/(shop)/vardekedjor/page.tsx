import { getTranslations } from "next-intl/server";
import { ChainList, chainChoice, readChains } from "@/features/value-chain/chain-list";
import { kept } from "@/lib/kept-page";
import { type LocaleProps, pageMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";

/** Drawn when it is first asked for, and kept: while building there is no backend. */
export const generateStaticParams = () => [];
export const dynamic = "error";

export async function generateMetadata({ params }: LocaleProps) {
  const { locale } = await params;
  const t = await getTranslations("chain");
  return pageMetadata(paths.valueChains(locale), t("listTitle"), t("listText"));
}

/** All of them; what a query chooses is drawn by `urval/vardekedjor`. */
export default async function ValueChainsPage({ params }: LocaleProps) {
  const { locale } = await params;
  const choice = chainChoice({});
  const read = await kept(locale, readChains(locale, choice));
  return <ChainList locale={locale} choice={choice} read={read} />;
}
