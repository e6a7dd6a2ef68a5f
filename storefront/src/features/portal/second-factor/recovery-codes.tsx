import { getTranslations } from "next-intl/server";
import button from "@/ui/button.module.css";
import layout from "@/ui/layout.module.css";
import { SubmitButton } from "@/ui/submit-button";
import { forgetCodes } from "./actions";
import styles from "./second-factor.module.css";

/** Codes that are told once, until the reader says that they are kept. */
export async function RecoveryCodes({ codes }: { codes: string[] }) {
  const t = await getTranslations("portal.secondFactor.codes");
  return (
    <section className={`${layout.sheet} ${layout.stack}`} aria-labelledby="reservkoder">
      <h3 id="reservkoder">{t("title")}</h3>
      <p className={layout.prose}>{t("text")}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <form action={forgetCodes}>
        <SubmitButton className={button.button} label={t("kept")} pendingLabel={t("hiding")} />
      </form>
    </section>
  );
}
