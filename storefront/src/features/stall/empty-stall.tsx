import { useTranslations } from "next-intl";
import styles from "./stall.module.css";

export function EmptyStall() {
  const t = useTranslations("stall.empty");
  return (
    <section className={styles.sheet}>
      <h2>{t("title")}</h2>
      <p>{t("text")}</p>
    </section>
  );
}
