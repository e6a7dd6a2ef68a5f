import "@/ui/tokens.css";
import "@/ui/base.css";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { isLocale } from "@/i18n/routing";
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
  setRequestLocale(locale);
  const [t, requestHeaders] = await Promise.all([getTranslations("shell"), headers()]);
  return (
    <html lang={locale}>
      <body>
        <a className={styles.skip} href="#innehall">
          {t("skip")}
        </a>
        {children}
        <Prefetch nonce={requestHeaders.get("x-nonce") ?? undefined} />
      </body>
    </html>
  );
}

/**
 * The browser itself fetches a page while the pointer rests on its link; plain links then feel
 * immediate without a router's script. Reading a page never changes anything.
 */
function Prefetch({ nonce }: { nonce: string | undefined }) {
  const rules = { prefetch: [{ where: { href_matches: "/*" }, eagerness: "moderate" }] };
  return (
    <script
      type="speculationrules"
      nonce={nonce}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours
      dangerouslySetInnerHTML={{ __html: JSON.stringify(rules) }}
    />
  );
}
