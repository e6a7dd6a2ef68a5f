import { getTranslations } from "next-intl/server";
import { askForAccount } from "@/features/account/registration-actions";
import { formWords } from "@/lib/form-words";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";
import { ActionForm } from "@/ui/action-form";
import { untouched } from "@/ui/form-state";
import layout from "@/ui/layout.module.css";

const reasons = ["orders", "impact", "address"] as const;

export async function generateMetadata() {
  return privateMetadata((await getTranslations("account.new"))("title"));
}

export default async function NewAccountPage({ params }: LocaleProps) {
  const [{ locale }, t] = await Promise.all([params, getTranslations("account.new")]);
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("title")}</h1>
      <ul className={layout.points}>
        {reasons.map((one) => (
          <li key={one}>{t(`reason.${one}`)}</li>
        ))}
      </ul>
      <p className={layout.prose}>{t("text")}</p>
      <ActionForm
        action={askForAccount}
        initial={untouched()}
        fields={[{ name: "email", label: t("email"), type: "email", autoComplete: "email" }]}
        words={await formWords(t("submit"))}
      />
      <p>
        <a href={paths.accountSignIn(locale)}>{t("toSignIn")}</a>
      </p>
    </div>
  );
}
