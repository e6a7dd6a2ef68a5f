import { getTranslations } from "next-intl/server";
import { verifyByLink } from "@/features/application/link-actions";
import { mailLinkContent } from "@/features/mail-link/mail-link-content";
import { MailLinkForm } from "@/features/mail-link/mail-link-form";
import { readApplicationKey } from "@/lib/application-cookie";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";

export async function generateMetadata() {
  return privateMetadata((await getTranslations("apply"))("verifyTitle"));
}

export default async function VerifyPage({ params }: LocaleProps) {
  const [{ locale }, t, key] = await Promise.all([
    params,
    getTranslations("apply"),
    readApplicationKey(),
  ]);
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("verifyTitle")}</h1>
      <p className={layout.prose}>{t("verifyText")}</p>
      <MailLinkForm action={verifyByLink} {...(await mailLinkContent())} />
      {key && (
        <p>
          <a href={paths.applyStatus(locale)}>{t("toStatus")}</a>
        </p>
      )}
    </div>
  );
}
