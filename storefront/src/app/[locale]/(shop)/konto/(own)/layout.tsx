import type { ReactNode } from "react";
import { AccountNavigation } from "@/features/account/account-navigation";
import { loadProfile } from "@/features/account/session";
import type { Locale } from "@/i18n/routing";
import layout from "@/ui/layout.module.css";
import { orOutage } from "@/ui/outage";

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

/** The pages of the customer who is signed in; anybody else is led to the sign-in. */
export default async function AccountLayout({ children, params }: Props) {
  const { locale } = await (params as Promise<{ locale: Locale }>);
  const { outage } = await orOutage(loadProfile());
  if (outage) return outage;
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <AccountNavigation locale={locale} />
      {children}
    </div>
  );
}
