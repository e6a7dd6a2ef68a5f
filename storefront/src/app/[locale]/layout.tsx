import "@/ui/tokens.css";
import "@/ui/base.css";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { isLocale, type Locale } from "@/i18n/routing";
import { countCartItems } from "@/lib/backend/cart";
import { readCartId } from "@/lib/cart-cookie";
import { CrashBoundary } from "@/ui/crash-boundary";
import layout from "@/ui/layout.module.css";
import { SiteFooter } from "@/ui/site-footer";
import { SiteHeader } from "@/ui/site-header";
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
  const [t, requestHeaders, cartCount] = await Promise.all([
    getTranslations("shell"),
    headers(),
    readCartCount(),
  ]);
  const address = requestHeaders.get("x-address") ?? `/${locale}`;
  return (
    <html lang={locale}>
      <body>
        <a className={styles.skip} href="#innehall">
          {t("skip")}
        </a>
        <SiteHeader locale={locale} address={address} cartCount={cartCount} />
        <main id="innehall" tabIndex={-1} className={`${layout.page} ${styles.main}`}>
          <CrashBoundary title={t("crash.title")} text={t("crash.text")} retry={t("crash.retry")}>
            {children}
          </CrashBoundary>
        </main>
        <SiteFooter locale={locale as Locale} />
        <Prefetch nonce={requestHeaders.get("x-nonce") ?? undefined} />
      </body>
    </html>
  );
}

/** The header must not take the page down with it: a cart that cannot be read shows no number. */
async function readCartCount(): Promise<number | null> {
  const cartId = await readCartId();
  if (!cartId) return 0;
  return countCartItems(cartId).catch(() => null);
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
