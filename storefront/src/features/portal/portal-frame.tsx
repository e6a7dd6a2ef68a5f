import { headers } from "next/headers";
import type { ReactNode } from "react";
import type { Locale } from "@/i18n/routing";
import { SiteMain } from "@/ui/site-main";
import styles from "./portal-frame.module.css";
import { PortalHeader } from "./portal-header";
import { PortalNavigation } from "./portal-navigation";

interface Props {
  locale: Locale;
  /** For whom somebody is signed in; none on the pages before the sign-in. */
  enterprise?: string;
  children: ReactNode;
}

export async function PortalFrame({ locale, enterprise, children }: Props) {
  const address = (await headers()).get("x-address") ?? `/${locale}/portal`;
  return (
    <>
      <PortalHeader locale={locale} address={address} {...(enterprise && { enterprise })}>
        {enterprise && <PortalNavigation locale={locale} address={address} />}
      </PortalHeader>
      <SiteMain>
        <div className={styles.room}>{children}</div>
      </SiteMain>
    </>
  );
}
