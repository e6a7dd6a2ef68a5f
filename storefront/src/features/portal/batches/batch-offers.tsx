import { civilDateOf } from "@insteg/domain";
import { getFormatter, getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { Batch } from "@/lib/backend/batch";
import { dayToDate } from "@/lib/day";
import button from "@/ui/button.module.css";
import field from "@/ui/field.module.css";
import layout from "@/ui/layout.module.css";
import { SubmitButton } from "@/ui/submit-button";
import { tellPlainly } from "./batch-actions";
import { formatMilli } from "./quantity";
import { TellForm } from "./tell-form";

/** What is on its way to the enterprise: it says what came, or that it is not its own. */
export async function BatchOffers({ locale, batch }: { locale: Locale; batch: Batch }) {
  const [t, format] = await Promise.all([getTranslations("portal.batches"), getFormatter()]);
  const unit = t(`unit.${batch.unit}`);
  return batch.offers.map((offer) => (
    <section
      key={offer.id}
      className={`${layout.sheet} ${layout.stack}`}
      aria-labelledby={`ta-emot-${offer.id}`}
    >
      <h2 id={`ta-emot-${offer.id}`}>
        {t("receive.title", {
          enterprise: offer.enterprise.name,
          quantity: `${formatMilli(offer.quantity_milli, locale)} ${unit}`,
        })}
      </h2>
      <p className={layout.prose}>
        {t("receive.text", {
          date: format.dateTime(dayToDate(offer.on_date), { dateStyle: "long" }),
        })}
      </p>
      <TellForm
        id={batch.id}
        kind="received"
        of_event_id={offer.id}
        submit={t("receive.submit")}
        fields={[
          {
            ...{ name: "quantity", label: t("receive.quantity", { unit }), autoComplete: "off" },
            ...{ hint: t("receive.hint"), inputMode: "decimal" },
            value: formatMilli(offer.quantity_milli, locale),
          },
          {
            ...{ name: "on_date", label: t("receive.on_date"), type: "date" },
            value: civilDateOf(new Date()),
          },
        ]}
      >
        <label className={field.option}>
          <input type="checkbox" name={`received-${offer.id}-may_show`} value="ja" />
          <span>{t("form.mayShow")}</span>
        </label>
      </TellForm>
      <form action={tellPlainly}>
        <input type="hidden" name="id" value={batch.id} />
        <input type="hidden" name="kind" value="rejected" />
        <input type="hidden" name="of_event_id" value={offer.id} />
        <SubmitButton
          className={button.quiet}
          label={t("receive.reject")}
          pendingLabel={t("receive.rejecting")}
        />
      </form>
    </section>
  ));
}
