import { getFormatter, getTranslations } from "next-intl/server";
import type { OpenInvitation } from "@/lib/backend/member";
import button from "@/ui/button.module.css";
import { SubmitButton } from "@/ui/submit-button";
import { resend, revoke } from "./member-actions";
import styles from "./member-list.module.css";

interface Props {
  invitations: OpenInvitation[];
  mayChange: boolean;
}

/** Invitations that nobody has answered yet. */
export async function InvitationList({ invitations, mayChange }: Props) {
  const [t, format] = await Promise.all([getTranslations("portal.members"), getFormatter()]);
  return (
    <ul className={styles.list}>
      {invitations.map(({ id, email, name, role, expires_at }) => (
        <li key={id} className={styles.person}>
          <p className={styles.words}>
            <strong>{name || email}</strong>
            {name && <span className={styles.soft}>{email}</span>}
            <span className={styles.soft}>
              {t("validUntil", {
                date: format.dateTime(new Date(expires_at), { dateStyle: "long" }),
              })}
            </span>
          </p>
          <p className={styles.role}>{t(`role.${role}`)}</p>
          {mayChange && (
            <div className={styles.changes}>
              <form action={resend}>
                <input type="hidden" name="id" value={id} />
                <SubmitButton
                  className={button.quiet}
                  label={t("resend")}
                  pendingLabel={t("changing")}
                  accessibleName={t("resendOf", { email })}
                />
              </form>
              <form action={revoke}>
                <input type="hidden" name="id" value={id} />
                <SubmitButton
                  className={button.quiet}
                  label={t("revoke")}
                  pendingLabel={t("changing")}
                  accessibleName={t("revokeOf", { email })}
                />
              </form>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
