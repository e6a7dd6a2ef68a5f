import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { Member } from "@/lib/backend/member";
import { paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import { SubmitButton } from "@/ui/submit-button";
import { remove, setRole } from "./member-actions";
import styles from "./member-list.module.css";

interface Props {
  locale: Locale;
  members: Member[];
  ownId: string;
  /** Owners alone change anything, and nobody while the enterprise is suspended. */
  mayChange: boolean;
  /** The member that is about to be removed: asked once more first. */
  removing: string | undefined;
}

export async function MemberList({ locale, members, ownId, mayChange, removing }: Props) {
  const t = await getTranslations("portal.members");
  return (
    <ul className={styles.list}>
      {members.map((member) => {
        const { id, name, email, role } = member;
        const other = role === "owner" ? "editor" : "owner";
        return (
          <li key={id} className={styles.person}>
            <p className={styles.words}>
              <strong>{name}</strong> {id === ownId && <span>({t("you")})</span>}
              <span className={styles.soft}>{email}</span>
            </p>
            <p className={styles.role}>{t(`role.${role}`)}</p>
            {mayChange && removing !== id && (
              <div className={styles.changes}>
                <form action={setRole}>
                  <input type="hidden" name="id" value={id} />
                  <input type="hidden" name="role" value={other} />
                  <SubmitButton
                    className={button.quiet}
                    label={t(`make.${other}`)}
                    pendingLabel={t("changing")}
                    accessibleName={t(`makeOf.${other}`, { name })}
                  />
                </form>
                <a
                  className={button.quiet}
                  href={`${paths.portalMembers(locale, { "ta-bort": id })}#ta-bort`}
                  aria-label={t("removeOf", { name })}
                >
                  {t("remove")}
                </a>
              </div>
            )}
            {mayChange && removing === id && (
              <section id="ta-bort" className={styles.confirm} aria-labelledby="ta-bort-titel">
                <h3 id="ta-bort-titel">{t("confirm", { name })}</h3>
                <p>{t(id === ownId ? "confirmSelf" : "confirmText")}</p>
                <div className={styles.changes}>
                  <form action={remove}>
                    <input type="hidden" name="id" value={id} />
                    <SubmitButton
                      className={button.button}
                      label={t("confirmRemove", { name })}
                      pendingLabel={t("changing")}
                    />
                  </form>
                  <a className={button.quiet} href={paths.portalMembers(locale)}>
                    {t("keep")}
                  </a>
                </div>
              </section>
            )}
          </li>
        );
      })}
    </ul>
  );
}
