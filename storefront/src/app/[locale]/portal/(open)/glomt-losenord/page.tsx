import { getTranslations } from "next-intl/server";
import { askForReset } from "@/features/portal/sign-in-actions";
import { formWords } from "@/lib/form-words";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";
import { ActionForm } from "@/ui/action-form";
import { untouched } from "@/ui/form-state";
import layout from "@/ui/layout.module.css";

export async function generateMetadata() {
  return privateMetadata((await getTranslations("portal.forgotten"))("title"));
}

export default async function ForgottenPasswordPage({ params }: LocaleProps) {
  const [{ locale }, t] = await Promise.all([params, getTranslations("portal.forgotten")]);
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("title")}</h1>
      <p className={layout.prose}>{t("text")}</p>
      <ActionForm
        action={askForReset}
        initial={untouched()}
        fields={[{ name: "email", label: t("email"), type: "email", autoComplete: "username" }]}
        words={await formWords(t("submit"))}
      />
      <p>
        <a href={paths.signIn(locale)}>{t("back")}</a>
      </p>
    </div>
  );
}
