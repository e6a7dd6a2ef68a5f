import { getFormatter, getTranslations } from "next-intl/server";
import { WayThread } from "@/features/batch-way/way-thread";
import type { Locale } from "@/i18n/routing";
import type { ProductBatch } from "@/lib/backend/batch";
import type { Variant } from "@/lib/backend/product";
import { dayToDate } from "@/lib/day";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";

interface Props {
  locale: Locale;
  batches: readonly ProductBatch[];
  variants: readonly Variant[];
}

/** The way that the newest batches have taken, as the enterprises have written it down; nothing without. */
export async function BatchSection({ locale, batches, variants }: Props) {
  if (batches.length === 0) return null;
  const [t, format] = await Promise.all([getTranslations("product.batches"), getFormatter()]);
  return (
    <section className={`${layout.stack} ${layout.roomy}`} aria-labelledby="partiet">
      <div className={`${layout.stack} ${layout.tight}`}>
        <h2 id="partiet">{t(batches.length > 1 ? "titleMany" : "title")}</h2>
        <p className={layout.prose}>{t("text")}</p>
      </div>
      <ul className={layout.broad}>
        {batches.map((batch) => {
          const variant = variants.find(({ id }) => id === batch.variant_id);
          return (
            <li key={batch.id} className={`${layout.sheet} ${layout.stack}`}>
              <div className={`${layout.stack} ${layout.tight}`}>
                <h3>{t("batch", { code: batch.code, what: batch.what })}</h3>
                <p className={layout.soft}>
                  {t("soldFrom", {
                    date: format.dateTime(dayToDate(batch.from_date), { dateStyle: "long" }),
                  })}
                  {variant && variants.length > 1 && (
                    <> {t("variant", { variant: variant.title })}</>
                  )}
                </p>
              </div>
              <WayThread
                steps={batch.steps.map((step, index) => ({
                  key: String(index),
                  on_date: step.on_date,
                  isPassed: step.kind === "handed_over",
                  what:
                    step.kind === "handed_over"
                      ? t.rich("handed_over", {
                          to: step.to_enterprise?.name ?? "",
                          link: (name) => (
                            <a href={paths.enterprise(locale, step.to_enterprise?.handle ?? "")}>
                              {name}
                            </a>
                          ),
                        })
                      : step.activity,
                  who: (
                    <a href={paths.enterprise(locale, step.enterprise.handle)}>
                      {step.enterprise.name}
                    </a>
                  ),
                }))}
              />
              {!batch.is_whole && <p className={layout.soft}>{t("partial")}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
