import { LegalPage } from "@/features/legal/legal-page";
import { termsEn } from "@/features/legal/terms-en";
import { termsSv } from "@/features/legal/terms-sv";
import { kept } from "@/lib/kept-page";
import { type LocaleProps, pageMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";

/** Drawn when it is first asked for, and kept: its frame says whether the shop is open. */
export const generateStaticParams = () => [];
export const dynamic = "error";

const texts = { sv: termsSv, en: termsEn };

export async function generateMetadata({ params }: LocaleProps) {
  const { locale } = await params;
  const { title, lead } = texts[locale](locale);
  return pageMetadata(paths.terms(locale), title, lead);
}

export default async function TermsPage({ params }: LocaleProps) {
  const { locale } = await params;
  await kept(locale);
  return <LegalPage text={texts[locale](locale)} />;
}
