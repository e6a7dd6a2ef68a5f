import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { changeDetails } from "@/features/application/details-actions";
import { detailsContent, detailsOf } from "@/features/application/details-content";
import { DetailsForm } from "@/features/application/details-form";
import { isOpen, loadApplication } from "@/features/application/load";
import { getApplicationForm } from "@/lib/backend/application";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import { orOutage } from "@/ui/outage";

export async function generateMetadata() {
  return privateMetadata((await getTranslations("apply"))("detailsTitle"));
}

export default async function ApplyDetailsPage({ params }: LocaleProps) {
  const [{ locale }, t] = await Promise.all([params, getTranslations("apply")]);
  const { data, outage } = await orOutage(
    Promise.all([loadApplication(), getApplicationForm(locale)]),
  );
  if (outage) return outage;
  const [application, form] = data;
  if (!application || !isOpen(application)) redirect(paths.applyStatus(locale));
  const isEmailSettled = application.status !== "unverified";
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("detailsTitle")}</h1>
      {isEmailSettled && <p>{t("emailSettled", { email: application.email })}</p>}
      <DetailsForm
        action={changeDetails}
        initial={detailsOf(application)}
        content={await detailsContent(locale, form, t("saveDetails"), isEmailSettled)}
      />
      <p>
        <a href={paths.applyStatus(locale)}>{t("backToStatus")}</a>
      </p>
    </div>
  );
}
