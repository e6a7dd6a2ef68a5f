import { getTranslations } from "next-intl/server";
import { ImpactPage } from "@/features/impact/impact-page";
import { readImpact } from "@/features/impact/period";
import { kept } from "@/lib/kept-page";
import { type LocaleProps, pageMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";

/** Drawn when it is first asked for, and kept: while building there is no backend. */
export const generateStaticParams = () => [];
export const dynamic = "error";

export async function generateMetadata({ params }: LocaleProps) {
  const { locale } = await params;
  const t = await getTranslations("impact");
  return pageMetadata(paths.impact(locale), t("title"), t("lead"));
}

export default async function ImpactNowPage({ params }: LocaleProps) {
  const { locale } = await params;
  const { impact, years } = await kept(locale, readImpact(locale));
  return <ImpactPage locale={locale} impact={impact} years={years} />;
}
