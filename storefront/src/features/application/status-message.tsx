import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { Application } from "@/lib/backend/application";
import { formWords } from "@/lib/form-words";
import { paths } from "@/lib/paths";
import { ActionForm } from "@/ui/action-form";
import button from "@/ui/button.module.css";
import { untouched } from "@/ui/form-state";
import layout from "@/ui/layout.module.css";
import { resendVerification } from "./link-actions";
import styles from "./status-message.module.css";

interface Props {
  locale: Locale;
  application: Application;
}

/** What the applicant should know and do now. */
export async function StatusMessage({ locale, application }: Props) {
  const { status, email, message, decision_reason, sent_at, name } = application;
  const t = await getTranslations("apply.status");
  const isUnsent = status === "unverified" && !sent_at;
  const state = isUnsent ? "unsent" : status;
  return (
    <section className={`${layout.sheet} ${layout.stack}`} aria-labelledby="nu">
      <h2 id="nu">{t(`${state}.title`)}</h2>
      <p>{t(`${state}.text`, { email, name })}</p>
      {status === "needs_more" && message && (
        <blockquote className={styles.quote}>{message}</blockquote>
      )}
      {status === "refused" && decision_reason && (
        <blockquote className={styles.quote}>{decision_reason}</blockquote>
      )}
      {(isUnsent || status === "needs_more") && (
        <a className={`${button.button} ${styles.start}`} href={paths.applyEvidence(locale)}>
          {t(`${isUnsent ? "unsent" : "needs_more"}.go`)}
        </a>
      )}
      {status === "unverified" && !isUnsent && (
        <ActionForm
          action={resendVerification}
          initial={untouched()}
          fields={[]}
          words={await formWords(t("resend"))}
        />
      )}
      {status === "approved" && (
        <a className={`${button.quiet} ${styles.start}`} href={paths.signIn(locale)}>
          {t("toSignIn")}
        </a>
      )}
      {(status === "unverified" || status === "needs_more") && (
        <p>
          <a href={paths.applyDetails(locale)}>{t("changeDetails")}</a>
          {!isUnsent && status === "unverified" && (
            <>
              {" · "}
              <a href={paths.applyEvidence(locale)}>{t("changeEvidence")}</a>
            </>
          )}
        </p>
      )}
    </section>
  );
}
