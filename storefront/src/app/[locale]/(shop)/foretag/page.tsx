import { getTranslations } from "next-intl/server";
import {
  EnterpriseList,
  enterpriseChoice,
  readEnterprises,
} from "@/features/enterprise/enterprise-list";
import { kept } from "@/lib/kept-page";
import { type LocaleProps, pageMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";

/** Drawn when it is first asked for, and kept: while building there is no backend. */
export const generateStaticParams = () => [];
export const dynamic = "error";

export async function generateMetadata({ params }: LocaleProps) {
  const { locale } = await params;
  const t = await getTranslations("enterprise");
  return pageMetadata(paths.enterprises(locale), t("listTitle"), t("listText"));
}

/** All of them; what a query chooses is drawn by `urval/foretag`. */
export default async function EnterprisesPage({ params }: LocaleProps) {
  const { locale } = await params;
  const choice = enterpriseChoice({});
  const read = await kept(locale, readEnterprises(locale, choice));
  return <EnterpriseList locale={locale} choice={choice} read={read} />;
}
