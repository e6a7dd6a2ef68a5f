import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CrashBoundary } from "./crash-boundary";
import layout from "./layout.module.css";
import styles from "./site-main.module.css";

/** The page itself, where "skip to the content" leads. */
export async function SiteMain({ children }: { children: ReactNode }) {
  const t = await getTranslations("shell");
  return (
    <main id="innehall" tabIndex={-1} className={`${layout.page} ${styles.main}`}>
      <CrashBoundary
        title={t("crash.title")}
        text={t("crash.text")}
        retry={t("crash.retry")}
        reference={t("crash.reference", { code: "#" })}
      >
        {children}
      </CrashBoundary>
    </main>
  );
}
