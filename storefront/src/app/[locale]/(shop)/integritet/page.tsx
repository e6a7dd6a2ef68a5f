import { LegalPage } from "@/features/legal/legal-page";
import { privacyEn } from "@/features/legal/privacy-en";
import { privacySv } from "@/features/legal/privacy-sv";
import { kept } from "@/lib/kept-page";
import { type LocaleProps, pageMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";

/** Drawn when it is first asked for, and kept: its frame says whether the shop is open. */
export const generateStaticParams = () => [];
export const dynamic = "error";

const texts = { sv: privacySv, en: privacyEn };

export async function generateMetadata({ params }: LocaleProps) {
  const { locale } = await params;
  const { title, lead } = texts[locale](locale);
  return pageMetadata(paths.privacy(locale), title, lead);
}

export default async function PrivacyPage({ params }: LocaleProps) {
  const { locale } = await params;
  await kept(locale);
  return <LegalPage text={texts[locale](locale)} />;
}
