import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { signInByCode } from "@/features/portal/sign-in-actions";
import { readSignInStep } from "@/features/portal/sign-in-step";
import { formWords } from "@/lib/form-words";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";
import { ActionForm } from "@/ui/action-form";
import { untouched } from "@/ui/form-state";
import layout from "@/ui/layout.module.css";

export async function generateMetadata() {
  return privateMetadata((await getTranslations("portal.signIn.code"))("title"));
}

/** The second step of a sign-in. */
export default async function SignInCodePage({ params }: LocaleProps) {
  const [{ locale }, t, step] = await Promise.all([
    params,
    getTranslations("portal.signIn.code"),
    readSignInStep(),
  ]);
  if (!step) redirect(paths.signIn(locale));
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("title")}</h1>
      <ActionForm
        action={signInByCode}
        initial={untouched()}
        fields={[
          {
            name: "code",
            label: t("label"),
            hint: t("hint"),
            autoComplete: "one-time-code",
          },
        ]}
        words={await formWords(t("submit"))}
      />
      <p className={layout.prose}>{t("lost")}</p>
      <p>
        <a href={paths.signIn(locale)}>{t("back")}</a>
      </p>
    </div>
  );
}
