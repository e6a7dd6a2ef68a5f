"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Locale } from "@/i18n/routing";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import { Notice } from "@/ui/notice";
import { DayView } from "./day-view";
import { keepPage } from "./keep-page";
import { SellView } from "./sell-view";
import styles from "./stall.module.css";
import { StallStatus } from "./stall-status";
import { useStall } from "./use-stall";

const views = ["sell", "day"] as const;

/** The stall in a member's phone: it sells from its own store, and sends when there is a network. */
export function StallApp({ locale }: { locale: Locale }) {
  const t = useTranslations("stall");
  const stall = useStall(locale);
  const [view, setView] = useState<(typeof views)[number]>("sell");
  useEffect(() => {
    keepPage(locale).catch((error) => console.error(String(error)));
  }, [locale]);
  return (
    <div className={styles.app}>
      <header className={styles.head}>
        <h1>{t("title")}</h1>
        <a href={paths.portal(locale)}>{t("back")}</a>
      </header>
      <StallStatus stall={stall} locale={locale} />
      <nav aria-label={t("views.label")} className={styles.views}>
        {views.map((one) => (
          <button key={one} type="button" aria-pressed={view === one} onClick={() => setView(one)}>
            {t(`views.${one}`)}
          </button>
        ))}
      </nav>
      {stall.isBroken && <Notice tone="error">{t("status.storage")}</Notice>}
      {stall.catalogue === undefined && !stall.isBroken && <p>{t("loading")}</p>}
      {view === "day" && <DayView stall={stall} locale={locale} />}
      {/* Stays while the day is looked at, so that a purchase under way is not lost. */}
      <div hidden={view !== "sell" || stall.isBroken}>
        <SellView stall={stall} locale={locale} />
      </div>
      <p className={`${layout.small} ${layout.soft}`}>
        {t.rich("register", {
          link: (text) => (
            <a href="https://www.skatteverket.se/foretag/drivaforetag/kassaregister.4.html">
              {text}
            </a>
          ),
        })}
      </p>
    </div>
  );
}
