import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { Member } from "@/lib/backend/member";
import { paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import { SubmitButton } from "@/ui/submit-button";
import { remove, setRole } from "./member-actions";
import styles from "./member-list.module.css";
import { reset } from "./second-factor/actions";

interface Props {
  locale: Locale;
  members: Member[];
  ownId: string;
  /** Owners alone change anything, and nobody while the enterprise is suspended. */
  mayChange: boolean;
  /** The member that is about to be removed: asked once more first. */
  removing: string | undefined;
  /** The member whose second factor is about to be taken off: asked once more first. */
  resetting: string | undefined;
  /** Owners see who signs in with a second factor. */
  isOwner: boolean;
}

export async function MemberList({
  locale,
  members,
  ownId,
  mayChange,
  removing,
  resetting,
  isOwner,
}: Props) {
  const t = await getTranslations("portal.members");
  return (
    <ul className={styles.list}>
      {members.map((member) => {
        const { id, name, email, role, has_second_factor } = member;
        const other = role === "owner" ? "editor" : "owner";
        return (
          <li key={id} className={styles.person}>
            <p className={styles.words}>
              <strong>{name}</strong> {id === ownId && <span>({t("you")})</span>}
              <span className={styles.soft}>{email}</span>
            </p>
            <p className={styles.role}>
              {t(`role.${role}`)}
              {isOwner && has_second_factor && ` · ${t("secondFactor.on")}`}
            </p>
            {mayChange && removing !== id && resetting !== id && (
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
                {has_second_factor && id !== ownId && (
                  <a
                    className={button.quiet}
                    href={`${paths.portalMembers(locale, { "tva-steg": id })}#tva-steg`}
                    aria-label={t("secondFactor.resetOf", { name })}
                  >
                    {t("secondFactor.reset")}
                  </a>
                )}
              </div>
            )}
            {mayChange && resetting === id && has_second_factor && id !== ownId && (
              <section id="tva-steg" className={styles.confirm} aria-labelledby="tva-steg-titel">
                <h3 id="tva-steg-titel">{t("secondFactor.confirm", { name })}</h3>
                <p>{t("secondFactor.confirmText")}</p>
                <div className={styles.changes}>
                  <form action={reset}>
                    <input type="hidden" name="id" value={id} />
                    <SubmitButton
                      className={button.button}
                      label={t("secondFactor.confirmReset", { name })}
                      pendingLabel={t("changing")}
                    />
                  </form>
                  <a className={button.quiet} href={paths.portalMembers(locale)}>
                    {t("keep")}
                  </a>
                </div>
              </section>
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
