import { getTranslations } from "next-intl/server";
import {
  EnterpriseList,
  enterpriseChoice,
  readEnterprises,
} from "@/features/enterprise/enterprise-list";
import { type LocaleProps, pageMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";
import { orOutage } from "@/ui/outage";

export async function generateMetadata({ params }: LocaleProps) {
  const { locale } = await params;
  const t = await getTranslations("enterprise");
  return pageMetadata(paths.enterprises(locale), t("listTitle"), t("listText"));
}

/** Those that the address chooses; the proxy leads here. */
export default async function ChosenEnterprisesPage({ params, searchParams }: LocaleProps) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const choice = enterpriseChoice(search);
  const { data, outage } = await orOutage(readEnterprises(locale, choice));
  if (outage) return outage;
  return <EnterpriseList locale={locale} choice={choice} read={data} />;
}
