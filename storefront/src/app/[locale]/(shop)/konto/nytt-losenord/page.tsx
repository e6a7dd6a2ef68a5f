import { getTranslations } from "next-intl/server";
import { chooseOwnPassword, openOwnReset } from "@/features/account/sign-in-actions";
import { mailLinkContent } from "@/features/mail-link/mail-link-content";
import { MailLinkForm } from "@/features/mail-link/mail-link-form";
import { newPasswordField } from "@/features/portal/password-field";
import { formWords } from "@/lib/form-words";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";
import { accountResetCookie } from "@/lib/secret-cookies";
import { ActionForm } from "@/ui/action-form";
import { untouched } from "@/ui/form-state";
import layout from "@/ui/layout.module.css";

export async function generateMetadata() {
  return privateMetadata((await getTranslations("account.newPassword"))("title"));
}

export default async function NewOwnPasswordPage({ params }: LocaleProps) {
  const [{ locale }, t, kept, link] = await Promise.all([
    params,
    getTranslations("account.newPassword"),
    accountResetCookie.read(),
    mailLinkContent(),
  ]);
  const email = new URLSearchParams(kept).get("email");
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("title")}</h1>
      {!kept && <p className={layout.prose}>{t("text")}</p>}
      <MailLinkForm action={openOwnReset} isOpen={Boolean(kept)} {...link} />
      {kept && (
        <>
          {email && <p>{t("for", { email })}</p>}
          <ActionForm
            action={chooseOwnPassword}
            initial={untouched()}
            fields={[await newPasswordField()]}
            words={await formWords(t("submit"))}
          >
            {/* So that a password manager keeps it under the right name. */}
            <input type="hidden" name="username" autoComplete="username" value={email ?? ""} />
          </ActionForm>
        </>
      )}
      <p>
        <a href={paths.accountForgotten(locale)}>{t("again")}</a>
      </p>
    </div>
  );
}
