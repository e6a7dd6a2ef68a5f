import { getTranslations } from "next-intl/server";
import { makeAccount, openAccountLink } from "@/features/account/registration-actions";
import { mailLinkContent } from "@/features/mail-link/mail-link-content";
import { MailLinkForm } from "@/features/mail-link/mail-link-form";
import { newPasswordField } from "@/features/portal/password-field";
import { viewConfirmation } from "@/lib/backend/customer";
import { BackendError } from "@/lib/backend/errors";
import { formWords } from "@/lib/form-words";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";
import { accountLinkCookie } from "@/lib/secret-cookies";
import { ActionForm } from "@/ui/action-form";
import { untouched } from "@/ui/form-state";
import layout from "@/ui/layout.module.css";
import { orOutage } from "@/ui/outage";

export async function generateMetadata() {
  return privateMetadata((await getTranslations("account.confirm"))("title"));
}

export default async function ConfirmAccountPage({ params }: LocaleProps) {
  const [{ locale }, t, fields, link] = await Promise.all([
    params,
    getTranslations("account.confirm"),
    getTranslations("checkout.field"),
    mailLinkContent(),
  ]);
  const { data: email, outage } = await orOutage(keptAddress());
  if (outage) return outage;
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("title")}</h1>
      {!email && <p className={layout.prose}>{t("text")}</p>}
      <MailLinkForm action={openAccountLink} isOpen={Boolean(email)} {...link} />
      {email && (
        <>
          <p className={layout.prose}>{t("for", { email })}</p>
          <ActionForm
            action={makeAccount}
            initial={untouched()}
            fields={[
              { name: "first_name", label: fields("first_name"), autoComplete: "given-name" },
              { name: "last_name", label: fields("last_name"), autoComplete: "family-name" },
              await newPasswordField(),
            ]}
            words={await formWords(t("submit"))}
          >
            <input type="hidden" name="username" autoComplete="username" value={email} />
          </ActionForm>
        </>
      )}
      <p>
        <a href={paths.accountNew(locale)}>{t("again")}</a>
      </p>
    </div>
  );
}

/** Whose link is kept; null while none is, or it is used or too old by now. */
async function keptAddress(): Promise<string | null> {
  const token = await accountLinkCookie.read();
  if (!token) return null;
  try {
    return await viewConfirmation(token);
  } catch (error) {
    const isOver =
      error instanceof BackendError &&
      (error.code === "confirmation_not_valid" || error.code === "account_exists");
    if (isOver) return null;
    throw error;
  }
}
