import { getFormatter, getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { Batch, BatchEvent } from "@/lib/backend/batch";
import { dayToDate } from "@/lib/day";
import { paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import layout from "@/ui/layout.module.css";
import { SubmitButton } from "@/ui/submit-button";
import { tellPlainly } from "./batch-actions";
import styles from "./batch-history.module.css";
import { formatMilli } from "./quantity";

/** What the enterprise has written down of a batch, or others with it, and what became of it. */
export async function BatchHistory({
  locale,
  batch,
  mayChange,
}: {
  locale: Locale;
  batch: Batch;
  mayChange: boolean;
}) {
  const [t, format] = await Promise.all([getTranslations("portal.batches"), getFormatter()]);
  const quantity = (milli: number) => `${formatMilli(milli, locale)} ${t(`unit.${batch.unit}`)}`;
  const words = (event: BatchEvent) =>
    t(`event.${event.kind}`, {
      quantity: quantity(event.quantity_milli),
      activity: event.activity ?? "",
      code: event.into?.code ?? "",
      enterprise: event.enterprise.name,
      to: event.to_enterprise?.name ?? "",
      product: event.product ?? "",
    });
  const outcome = (event: BatchEvent) => {
    if (event.outcome === "received") {
      return t("outcome.received", { quantity: quantity(event.received_milli ?? 0) });
    }
    if (event.outcome) return t(`outcome.${event.outcome}`);
    return event.kind === "handed_over" ? t("outcome.waits") : null;
  };
  return (
    <section className={layout.stack} aria-labelledby="uppskrivet">
      <h2 id="uppskrivet">{t("history")}</h2>
      <ol className={styles.list}>
        {batch.events.map((event) => (
          <li key={event.id} className={styles.event}>
            <p className={layout.soft}>
              {format.dateTime(dayToDate(event.on_date), { dateStyle: "medium" })}
            </p>
            <p className={event.outcome === "undone" ? styles.undone : undefined}>
              {event.into ? (
                <a href={paths.portalBatch(locale, event.into.id)}>{words(event)}</a>
              ) : (
                words(event)
              )}
            </p>
            {outcome(event) && <p className={layout.soft}>{outcome(event)}</p>}
            {mayChange && event.may_undo && (
              <form action={tellPlainly}>
                <input type="hidden" name="id" value={batch.id} />
                <input type="hidden" name="kind" value="undone" />
                <input type="hidden" name="of_event_id" value={event.id} />
                <SubmitButton
                  className={button.quiet}
                  label={t("undo")}
                  pendingLabel={t("undoing")}
                  accessibleName={t("undoName", { what: words(event) })}
                />
              </form>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
