import { getTranslations } from "next-intl/server";
import type { Batch } from "@/lib/backend/batch";
import button from "@/ui/button.module.css";
import layout from "@/ui/layout.module.css";
import { SubmitButton } from "@/ui/submit-button";
import { tellPlainly } from "./batch-actions";

/** Whether the enterprise's part of the way is shown, and whom the way of its goods waits for. */
export async function ShowPart({ batch, mayChange }: { batch: Batch; mayChange: boolean }) {
  const t = await getTranslations("portal.batches");
  const hasHad = batch.events.some(
    ({ kind, outcome }) => kind === "made" || outcome === "received",
  );
  const waits = [...new Set(batch.finished.flatMap(({ waits_for }) => waits_for))];
  if (!hasHad) return null;
  return (
    <section className={`${layout.sheet} ${layout.stack}`} aria-labelledby="visa">
      <h2 id="visa">{t("show.title")}</h2>
      <p className={layout.prose}>{t(batch.may_show ? "show.shown" : "show.hidden")}</p>
      {batch.finished.length > 0 && (
        <p>
          {waits.length > 0
            ? t("finished.waits", { names: waits.join(", ") })
            : t("finished.public")}
        </p>
      )}
      {mayChange && (
        <form action={tellPlainly}>
          <input type="hidden" name="id" value={batch.id} />
          <input type="hidden" name="kind" value={batch.may_show ? "hidden" : "shown"} />
          <SubmitButton
            className={batch.may_show ? button.quiet : button.button}
            label={t(batch.may_show ? "show.hide" : "show.show")}
            pendingLabel={t("show.saving")}
          />
        </form>
      )}
    </section>
  );
}
