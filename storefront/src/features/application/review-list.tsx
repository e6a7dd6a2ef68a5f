import { getFormatter, getTranslations } from "next-intl/server";
import type { ApplicationAnswer } from "@/lib/backend/application";
import layout from "@/ui/layout.module.css";
import styles from "./review-list.module.css";

/** Each requirement with what was told and what the coordinator says of it. */
export async function ReviewList({ answers }: { answers: ApplicationAnswer[] }) {
  const [t, format] = await Promise.all([getTranslations("apply"), getFormatter()]);
  return (
    <section className={layout.stack} aria-labelledby="underlag">
      <h2 id="underlag">{t("reviewTitle")}</h2>
      <p className={layout.prose}>{t("reviewText")}</p>
      <ul className={styles.list}>
        {answers.map((answer) => (
          <li key={answer.requirement} className={styles.item}>
            <h3 className={styles.title}>{answer.title}</h3>
            <p className={layout.soft}>
              {answer.kind === "review"
                ? t("byCoordinator")
                : t(answer.declared ? "declared" : "notDeclared")}
              {answer.evidence.length > 0 && (
                <> · {t("files", { count: answer.evidence.length })}</>
              )}
            </p>
            <p className={styles[answer.review]}>
              <strong>{t(`review.${answer.review}`)}</strong>
              {answer.review !== "pending" && answer.reviewed_at && (
                <> {format.dateTime(new Date(answer.reviewed_at), { dateStyle: "long" })}</>
              )}
            </p>
            {answer.review_note && <p className={styles.note}>{answer.review_note}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
