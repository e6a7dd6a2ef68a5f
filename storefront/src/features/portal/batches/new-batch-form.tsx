import { randomUUID } from "node:crypto";
import { civilDateOf } from "@insteg/domain";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { type BatchForm, batchUnits } from "@/lib/backend/batch";
import { formWords } from "@/lib/form-words";
import { ActionForm } from "@/ui/action-form";
import field from "@/ui/field.module.css";
import { untouched } from "@/ui/form-state";
import { makeBatch } from "./batch-actions";
import { formatMilli } from "./quantity";

/** Asks what has been made, of what, and whether it may be shown. */
export async function NewBatchForm({ locale, form }: { locale: Locale; form: BatchForm }) {
  const t = await getTranslations("portal.batches.form");
  const words = await getTranslations("portal.batches");
  const doings = form.chains.flatMap(({ id, name, activities }) =>
    activities.map(({ code, label }) => ({ value: `${id}|${code}`, label: `${label} (${name})` })),
  );
  const number = { inputMode: "decimal" as const, autoComplete: "off" };
  return (
    <ActionForm
      action={makeBatch}
      initial={untouched({
        chain_activity: doings[0]?.value ?? "",
        unit: "kg",
        made_on: civilDateOf(new Date()),
      })}
      fields={[
        { name: "what", label: t("what"), hint: t("whatHint"), autoComplete: "off" },
        {
          ...{ name: "chain_activity", label: t("chainActivity"), hint: t("chainActivityHint") },
          ...{ type: "select", options: doings },
        },
        { name: "quantity", label: t("quantity"), ...number },
        {
          ...{ name: "unit", label: t("unit"), type: "select" },
          options: batchUnits.map((unit) => ({ value: unit, label: words(`unitLabel.${unit}`) })),
        },
        { name: "made_on", label: t("made_on"), type: "date" },
        ...form.held.map((one) => ({
          name: `kalla-${one.id}`,
          label: t("source", {
            ...{ code: one.code, what: one.what, unit: words(`unit.${one.unit}`) },
          }),
          hint: t("sourceHint", {
            quantity: `${formatMilli(one.held_milli, locale)} ${words(`unit.${one.unit}`)}`,
          }),
          isRequired: false,
          ...number,
        })),
      ]}
      words={await formWords(t("submit"))}
    >
      <label className={field.option}>
        <input type="checkbox" name="may_show" value="ja" />
        <span>{t("mayShow")}</span>
      </label>
      <input type="hidden" name="key" value={randomUUID()} />
    </ActionForm>
  );
}
