import { getFormatter, getTranslations } from "next-intl/server";
import { mailLinkContent } from "@/features/mail-link/mail-link-content";
import { MailLinkForm } from "@/features/mail-link/mail-link-form";
import { newPasswordField } from "@/features/portal/password-field";
import { accept, openInvitation } from "@/features/portal/sign-in-actions";
import { BackendError } from "@/lib/backend/errors";
import { viewInvitation } from "@/lib/backend/invitation";
import { formWords } from "@/lib/form-words";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";
import { invitationCookie } from "@/lib/secret-cookies";
import { ActionForm } from "@/ui/action-form";
import { untouched } from "@/ui/form-state";
import layout from "@/ui/layout.module.css";
import { orOutage } from "@/ui/outage";

export async function generateMetadata() {
  return privateMetadata((await getTranslations("portal.invitation"))("title"));
}

export default async function InvitationPage({ params }: LocaleProps) {
  const [{ locale }, t, format, link] = await Promise.all([
    params,
    getTranslations("portal.invitation"),
    getFormatter(),
    mailLinkContent(),
  ]);
  const { data: invitation, outage } = await orOutage(loadInvitation());
  if (outage) return outage;
  if (!invitation) {
    return (
      <div className={`${layout.stack} ${layout.roomy}`}>
        <h1>{t("title")}</h1>
        <p className={layout.prose}>{t("text")}</p>
        <MailLinkForm action={openInvitation} {...link} />
        <p>
          <a href={paths.signIn(locale)}>{t("toSignIn")}</a>
        </p>
      </div>
    );
  }
  const { enterprise, role, email, name, expires_at } = invitation;
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("heading", { enterprise: enterprise.name })}</h1>
      <MailLinkForm action={openInvitation} isOpen {...link} />
      <p className={layout.prose}>{t(`role.${role}`)}</p>
      <p className={layout.prose}>
        {t("for", {
          email,
          date: format.dateTime(new Date(expires_at), { dateStyle: "long", timeStyle: "short" }),
        })}
      </p>
      <ActionForm
        action={accept}
        initial={untouched({ name: name ?? "" })}
        fields={[
          { name: "name", label: t("name"), hint: t("nameHint"), autoComplete: "name" },
          await newPasswordField(),
        ]}
        words={await formWords(t("submit"))}
      >
        {/* So that a password manager keeps it under the right name. */}
        <input type="hidden" name="username" autoComplete="username" value={email} />
      </ActionForm>
    </div>
  );
}

/** What the opened link invites to; null when none is open, or it no longer holds. */
async function loadInvitation() {
  const token = await invitationCookie.read();
  if (!token) return null;
  try {
    return await viewInvitation(token);
  } catch (error) {
    if (error instanceof BackendError && error.code === "invitation_not_valid") return null;
    throw error;
  }
}
