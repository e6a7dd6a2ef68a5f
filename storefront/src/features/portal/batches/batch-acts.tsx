import { civilDateOf } from "@insteg/domain";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import styles from "@/features/consignment/exceptions.module.css";
import type { Locale } from "@/i18n/routing";
import type { Batch } from "@/lib/backend/batch";
import layout from "@/ui/layout.module.css";
import { formatMilli } from "./quantity";
import { TellForm } from "./tell-form";

/** What can be done with what the enterprise holds, each folded away. */
export async function BatchActs({ locale, batch }: { locale: Locale; batch: Batch }) {
  const t = await getTranslations("portal.batches");
  const { id, activities, partners, goods } = batch;
  const unit = t(`unit.${batch.unit}`);
  const today = civilDateOf(new Date());
  const all = formatMilli(batch.held_milli, locale);
  const on_date = (label: string) => ({
    ...{ name: "on_date", label, type: "date" as const, value: today },
  });
  const quantity = (label: string, value: string) => ({
    ...{ name: "quantity", label, value, autoComplete: "off", inputMode: "decimal" as const },
    hint: t("hand_over.hint", { quantity: `${all} ${unit}` }),
  });
  return (
    <section aria-labelledby="gor">
      <h2 id="gor">{t("acts")}</h2>
      {activities.length > 0 && (
        <Way title={t("activity.title")} text={t("activity.text")}>
          <TellForm
            id={id}
            kind="activity"
            submit={t("activity.submit")}
            fields={[
              {
                ...{ name: "activity_code", label: t("activity.activity_code"), type: "select" },
                options: activities.map(({ code, label }) => ({ value: code, label })),
                value: activities[0]?.code ?? "",
              },
              on_date(t("activity.on_date")),
            ]}
          />
        </Way>
      )}
      {partners.length > 0 && (
        <Way title={t("hand_over.title")} text={t("hand_over.text")}>
          <TellForm
            id={id}
            kind="handed_over"
            submit={t("hand_over.submit")}
            fields={[
              {
                ...{ name: "to_enterprise_id", label: t("hand_over.to"), type: "select" },
                options: partners.map((one) => ({ value: one.id, label: one.name })),
                value: partners[0]?.id ?? "",
              },
              quantity(t("hand_over.quantity", { unit }), all),
              on_date(t("hand_over.on_date")),
            ]}
          />
        </Way>
      )}
      <Way title={t("finish.title")} text={t(goods.length > 0 ? "finish.text" : "finish.noGoods")}>
        {goods.length > 0 && (
          <TellForm
            id={id}
            kind="finished"
            submit={t("finish.submit")}
            fields={[
              {
                ...{ name: "goods", label: t("finish.goods"), type: "select" },
                options: goods.flatMap(({ id: product, title, variants }) =>
                  variants.length > 1
                    ? [
                        { value: `${product}|`, label: t("finish.allVariants", { title }) },
                        ...variants.map((one) => ({
                          value: `${product}|${one.id}`,
                          label: `${title}, ${one.title}`,
                        })),
                      ]
                    : [{ value: `${product}|`, label: title }],
                ),
                value: `${goods[0]?.id}|`,
              },
              quantity(t("finish.quantity", { unit }), all),
              {
                ...{ name: "from_date", label: t("finish.from_date"), type: "date" },
                value: today,
              },
              {
                ...{ name: "until_date", label: t("finish.until_date"), type: "date" },
                ...{ hint: t("finish.untilHint"), isRequired: false },
              },
            ]}
          />
        )}
      </Way>
      <Way title={t("discard.title")} text={t("discard.text")}>
        <TellForm
          id={id}
          kind="discarded"
          submit={t("discard.submit")}
          fields={[quantity(t("discard.quantity", { unit }), ""), on_date(t("discard.on_date"))]}
        />
      </Way>
    </section>
  );
}

function Way({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <details className={styles.way}>
      <summary>{title}</summary>
      <div className={styles.inside}>
        <p className={layout.prose}>{text}</p>
        {children}
      </div>
    </details>
  );
}
