import type { ReactNode } from "react";
import { PortalFrame } from "@/features/portal/portal-frame";
import { loadMe } from "@/features/portal/session";
import type { Locale } from "@/i18n/routing";
import { orOutage } from "@/ui/outage";

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

/** The pages of who is signed in; anybody else is led to the sign-in. */
export default async function MemberLayout({ children, params }: Props) {
  const { locale } = await (params as Promise<{ locale: Locale }>);
  const { data, outage } = await orOutage(loadMe());
  if (outage) return <PortalFrame locale={locale}>{outage}</PortalFrame>;
  return (
    <PortalFrame locale={locale} enterprise={data.enterprise.name}>
      {children}
    </PortalFrame>
  );
}
