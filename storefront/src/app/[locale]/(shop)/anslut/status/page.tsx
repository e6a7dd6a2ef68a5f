import { getTranslations } from "next-intl/server";
import { closeApplication, openByLink } from "@/features/application/link-actions";
import { loadApplication } from "@/features/application/load";
import { ReviewList } from "@/features/application/review-list";
import { StatusMessage } from "@/features/application/status-message";
import { StatusTimeline } from "@/features/application/status-timeline";
import { mailLinkContent } from "@/features/mail-link/mail-link-content";
import { MailLinkForm } from "@/features/mail-link/mail-link-form";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { firstParam, paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import layout from "@/ui/layout.module.css";
import { Notice } from "@/ui/notice";
import { orOutage } from "@/ui/outage";
import { SubmitButton } from "@/ui/submit-button";

const news = ["bekraftad", "mejlet", "skickad"] as const;

export async function generateMetadata() {
  return privateMetadata((await getTranslations("apply.status"))("title"));
}

export default async function ApplyStatusPage({ params, searchParams }: LocaleProps) {
  const [{ locale }, search, t, link] = await Promise.all([
    params,
    searchParams,
    getTranslations("apply.status"),
    mailLinkContent(),
  ]);
  const { data: application, outage } = await orOutage(loadApplication());
  if (outage) return outage;
  if (!application) {
    return (
      <div className={`${layout.stack} ${layout.roomy}`}>
        <h1>{t("title")}</h1>
        <p className={layout.prose}>{t("none")}</p>
        <MailLinkForm action={openByLink} {...link} />
        <p>
          <a href={paths.apply(locale)}>{t("toApply")}</a>
        </p>
      </div>
    );
  }
  const done = news.find((one) => one === firstParam(search, "klart"));
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <header className={`${layout.stack} ${layout.tight}`}>
        <h1>{t("title")}</h1>
        <p className={layout.lead}>{application.name}</p>
      </header>
      <MailLinkForm action={openByLink} isOpen {...link} />
      {done && application.status !== "refused" && <Notice tone="done">{t(`done.${done}`)}</Notice>}
      <StatusMessage locale={locale} application={application} />
      <StatusTimeline application={application} />
      <ReviewList answers={application.answers} />
      <form action={closeApplication} className={`${layout.stack} ${layout.tight}`}>
        <p className={`${layout.soft} ${layout.prose}`}>{t("closeText")}</p>
        <div>
          <SubmitButton className={button.quiet} label={t("close")} pendingLabel={t("closing")} />
        </div>
      </form>
    </div>
  );
}
