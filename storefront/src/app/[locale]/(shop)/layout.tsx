import type { ReactNode } from "react";
import { ClosedNotice } from "@/features/channel/closed-notice";
import type { Locale } from "@/i18n/routing";
import { SiteFooter } from "@/ui/site-footer";
import { SiteHeader } from "@/ui/site-header";
import { SiteMain } from "@/ui/site-main";

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

/**
 * Everything that a consumer sees; the layout above has refused every locale that is not ours. Most
 * of its pages are kept and the same for all, so nothing here may ask who reads.
 */
export default async function ShopLayout({ children, params }: Props) {
  const { locale } = (await params) as { locale: Locale };
  return (
    <>
      <SiteHeader locale={locale} />
      <ClosedNotice locale={locale} />
      <SiteMain>{children}</SiteMain>
      <SiteFooter locale={locale} />
    </>
  );
}
