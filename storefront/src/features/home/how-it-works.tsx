import { getTranslations } from "next-intl/server";
import layout from "@/ui/layout.module.css";
import styles from "./how-it-works.module.css";

const steps = ["buy", "divide", "follow"] as const;

/** Three steps on a thread: what happens to the money. */
export async function HowItWorks() {
  const t = await getTranslations("home.how");
  return (
    <section className={`${layout.sheet} ${layout.stack} ${layout.roomy}`} aria-labelledby="sa">
      <h2 id="sa">{t("title")}</h2>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step} className={styles.step}>
            <h3>{t(`${step}.title`)}</h3>
            <p>{t(`${step}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
