import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { evidenceContent } from "@/features/application/evidence-content";
import { EvidenceForm } from "@/features/application/evidence-form";
import { isOpen, loadApplication } from "@/features/application/load";
import { getApplicationForm } from "@/lib/backend/application";
import { toErrorWord } from "@/lib/error-word";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { firstParam, paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import { Notice } from "@/ui/notice";
import { orOutage } from "@/ui/outage";

export async function generateMetadata() {
  return privateMetadata((await getTranslations("apply"))("evidenceTitle"));
}

export default async function ApplyEvidencePage({ params, searchParams }: LocaleProps) {
  const [{ locale }, search, t, errors] = await Promise.all([
    params,
    searchParams,
    getTranslations("apply"),
    getTranslations("errors"),
  ]);
  const { data, outage } = await orOutage(
    Promise.all([loadApplication(), getApplicationForm(locale)]),
  );
  if (outage) return outage;
  const [application, { evidence }] = data;
  if (!application || !isOpen(application)) redirect(paths.applyStatus(locale));
  const failure = firstParam(search, "fel");
  const { answers, message, status } = application;
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("evidenceTitle")}</h1>
      {status === "unverified" && <p>{t("step", { step: 2 })}</p>}
      {status === "needs_more" && message && (
        <Notice tone="plain">
          <strong>{t("asked")}</strong> {message}
        </Notice>
      )}
      <p className={layout.lead}>{t("evidenceText")}</p>
      <p className={layout.prose}>{t("evidencePrivacy")}</p>
      <EvidenceForm
        answers={answers}
        failure={failure && errors(toErrorWord(failure))}
        {...(await evidenceContent(evidence, status))}
      />
      <p>
        <a href={paths.applyDetails(locale)}>{t("backToDetails")}</a>
      </p>
    </div>
  );
}
