import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { signInCustomerByCode } from "@/features/account/sign-in-actions";
import { readAccountStep } from "@/features/portal/sign-in-step";
import { formWords } from "@/lib/form-words";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";
import { ActionForm } from "@/ui/action-form";
import { untouched } from "@/ui/form-state";
import layout from "@/ui/layout.module.css";

export async function generateMetadata() {
  return privateMetadata((await getTranslations("account.signIn.code"))("title"));
}

/** For a customer who is a member of an enterprise too, and signs in by a code there. */
export default async function CustomerCodePage({ params }: LocaleProps) {
  const [{ locale }, t, kept] = await Promise.all([
    params,
    getTranslations("account.signIn.code"),
    readAccountStep(),
  ]);
  if (!kept) redirect(paths.accountSignIn(locale, { klart: "gammal" }));
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("title")}</h1>
      <ActionForm
        action={signInCustomerByCode}
        initial={untouched()}
        fields={[
          { name: "code", label: t("label"), hint: t("hint"), autoComplete: "one-time-code" },
        ]}
        words={await formWords(t("submit"))}
      />
      <p>
        <a href={paths.accountSignIn(locale)}>{t("back")}</a>
      </p>
    </div>
  );
}
