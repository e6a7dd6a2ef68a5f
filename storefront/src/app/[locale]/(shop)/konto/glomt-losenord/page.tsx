import { getTranslations } from "next-intl/server";
import { askForOwnReset } from "@/features/account/sign-in-actions";
import { formWords } from "@/lib/form-words";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";
import { ActionForm } from "@/ui/action-form";
import { untouched } from "@/ui/form-state";
import layout from "@/ui/layout.module.css";

export async function generateMetadata() {
  return privateMetadata((await getTranslations("account.forgotten"))("title"));
}

export default async function ForgottenOwnPasswordPage({ params }: LocaleProps) {
  const [{ locale }, t] = await Promise.all([params, getTranslations("account.forgotten")]);
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("title")}</h1>
      <p className={layout.prose}>{t("text")}</p>
      <ActionForm
        action={askForOwnReset}
        initial={untouched()}
        fields={[{ name: "email", label: t("email"), type: "email", autoComplete: "username" }]}
        words={await formWords(t("submit"))}
      />
      <p>
        <a href={paths.accountSignIn(locale)}>{t("back")}</a>
      </p>
    </div>
  );
}
