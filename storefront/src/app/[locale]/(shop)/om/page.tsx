import { getTranslations } from "next-intl/server";
import { kept } from "@/lib/kept-page";
import { type LocaleProps, pageMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";

const sections = ["demo", "money", "words", "privacy"] as const;

/** Drawn when it is first asked for, and kept: its frame says whether the shop is open. */
export const generateStaticParams = () => [];
export const dynamic = "error";

export async function generateMetadata({ params }: LocaleProps) {
  const { locale } = await params;
  const t = await getTranslations("about");
  return pageMetadata(paths.about(locale), t("title"), t("lead"));
}

export default async function AboutPage({ params }: LocaleProps) {
  const t = await getTranslations("about");
  await kept((await params).locale);
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("title")}</h1>
      <p className={layout.lead}>{t("lead")}</p>
      {sections.map((section) => (
        <section key={section} className={`${layout.stack} ${layout.tight} ${layout.prose}`}>
          <h2>{t(`${section}.title`)}</h2>
          <p>{t(`${section}.text`)}</p>
        </section>
      ))}
    </div>
  );
}
