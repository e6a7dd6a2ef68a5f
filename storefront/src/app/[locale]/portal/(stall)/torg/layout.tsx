import type { Metadata, Viewport } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Locale } from "@/i18n/routing";
import { privateMetadata } from "@/lib/metadata";
import { SiteMain } from "@/ui/site-main";

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await (params as Promise<{ locale: Locale }>);
  const t = await getTranslations("stall");
  return {
    ...(await privateMetadata(t("title"))),
    manifest: `/torg-${locale}.webmanifest`,
    appleWebApp: { capable: true, title: t("title") },
  };
}

/** The stall's own frame: what is kept in a phone names nobody. */
export default function StallLayout({ children }: Props) {
  return <SiteMain>{children}</SiteMain>;
}
