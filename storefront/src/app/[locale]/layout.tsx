import "@/ui/tokens.css";
import "@/ui/base.css";
import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { isLocale } from "@/i18n/routing";
import { prefetchRules } from "@/lib/prefetch-rules";
import styles from "./layout.module.css";

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f6f0e4" },
    { media: "(prefers-color-scheme: dark)", color: "#1a1713" },
  ],
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "shell" });
  return {
    title: { default: t("title"), template: "%s · Insteg" },
    description: t("description"),
    icons: { icon: "/icon.svg" },
  };
}

export default async function LocaleLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations("shell");
  return (
    <html lang={locale}>
      <body>
        <a className={styles.skip} href="#innehall">
          {t("skip")}
        </a>
        {children}
        <script
          type="speculationrules"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours
          dangerouslySetInnerHTML={{ __html: prefetchRules }}
        />
      </body>
    </html>
  );
}
