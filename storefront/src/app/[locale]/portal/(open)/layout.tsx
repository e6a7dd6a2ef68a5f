import type { ReactNode } from "react";
import { PortalFrame } from "@/features/portal/portal-frame";
import type { Locale } from "@/i18n/routing";

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

/** The pages before the sign-in. */
export default async function OpenPortalLayout({ children, params }: Props) {
  const { locale } = await (params as Promise<{ locale: Locale }>);
  return <PortalFrame locale={locale}>{children}</PortalFrame>;
}
