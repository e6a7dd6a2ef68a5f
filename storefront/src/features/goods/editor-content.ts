import { CONTENT_UNITS } from "@insteg/domain";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { Goods, GoodsForm, GoodsStatus } from "@/lib/backend/goods";
import { withdrawalExceptions } from "@/lib/backend/withdrawal";
import { formWords } from "@/lib/form-words";
import { formatBasisPoints } from "@/lib/money";
import type { FieldSpec } from "@/ui/form-field";
import type { FormState } from "@/ui/form-state";
import { untouched } from "@/ui/form-state";
import { valuesOfGoods } from "./fields";

/** The editor's fields, choices and words in the reader's language. */
export async function editorContent(locale: Locale, form: GoodsForm, status: GoodsStatus | null) {
  const [t, words] = await Promise.all([getTranslations("portal.goods"), formWords("")]);
  const maySubmit = status === null || status === "draft" || status === "rejected";
  const fields: Record<"about" | "price" | "sale" | "more", FieldSpec[]> = {
    about: [
      { name: "title", label: t("field.title"), autoComplete: "off" },
      { name: "story", label: t("field.story"), hint: t("hint.story"), type: "textarea" },
    ],
    price: [
      {
        name: "vat_class",
        label: t("field.vat_class"),
        type: "select",
        options: form.vat_classes.map(({ vat_class, rate_bp }) => ({
          value: vat_class,
          label: t(`vatClass.${vat_class}`, { rate: formatBasisPoints(rate_bp, locale) }),
        })),
      },
      {
        name: "content_unit",
        label: t("field.content_unit"),
        hint: t("hint.content_unit"),
        type: "select",
        isRequired: false,
        options: [
          { value: "", label: t("none") },
          ...CONTENT_UNITS.map((unit) => ({ value: unit, label: t(`unit.${unit}`) })),
        ],
      },
    ],
    sale: [
      {
        name: "value_chain_id",
        label: t("field.value_chain_id"),
        hint: t("hint.value_chain_id"),
        type: "select",
        options: [
          ...(form.chains.length === 1 ? [] : [{ value: "", label: t("choose") }]),
          ...form.chains.map(({ id, name }) => ({ value: id, label: name })),
        ],
      },
    ],
    more: [
      ...(["allergens", "material", "care"] as const).map((name) => ({
        ...{ name, label: t(`field.${name}`), isRequired: false },
        ...(name === "allergens" && { hint: t("hint.allergens") }),
      })),
      {
        name: "withdrawal_exception",
        label: t("field.withdrawal_exception"),
        hint: t("hint.withdrawal_exception"),
        type: "select",
        isRequired: false,
        options: [
          { value: "", label: t("noException") },
          ...withdrawalExceptions.map((one) => ({ value: one, label: t(`exception.${one}`) })),
        ],
      },
    ],
  };
  const names: [string, string][] = [
    ...Object.values(fields)
      .flat()
      .map(({ name, label }): [string, string] => [name, label]),
    ["option", t("field.option")],
    ["channels", t("field.channels")],
    ["pictures", t("pictures.title")],
  ];
  return {
    fields,
    names,
    channels: form.channels,
    mostRows: form.limits.variants,
    rowLabels: {
      name: t("field.name"),
      price: t("field.price"),
      stock: t("field.stock"),
      weight: t("field.weight"),
      content: t("field.content"),
      sku: t("field.sku"),
    },
    rowHints: { content: t("hint.content") } as Partial<Record<string, string>>,
    preview: {
      title: t("preview.title"),
      empty: t("preview.empty"),
      gives: t("preview.gives"),
      dividesTitle: t("preview.dividesTitle"),
    },
    words: {
      optional: words.optional,
      errorTitle: words.errorTitle,
      pending: t("saving"),
      save: t(maySubmit ? "saveDraft" : "save"),
      submit: maySubmit ? t(form.publishes_directly ? "publish" : "submit") : "",
      submitHint: maySubmit ? t(form.publishes_directly ? "publishHint" : "submitHint") : "",
      aboutTitle: t("section.about"),
      priceTitle: t("section.price"),
      saleTitle: t("section.sale"),
      moreTitle: t("section.more"),
      channels: t("field.channels"),
      option: t("field.option"),
      optionHint: t("hint.option"),
      addSort: t("addSort"),
      removeSort: t("removeSort"),
    },
  };
}

export type EditorContent = Awaited<ReturnType<typeof editorContent>>;

/** What the form begins with: the goods as they are, or what most goods are. */
export function initialState(form: GoodsForm, goods: Goods | null): FormState {
  if (goods) return untouched(valuesOfGoods(goods));
  return untouched({
    rows: "0",
    vat_class: "standard",
    value_chain_id: form.chains.length === 1 ? (form.chains[0]?.id ?? "") : "",
    channels: form.channels
      .filter(({ kind }) => kind === "web")
      .map(({ id }) => id)
      .join(","),
  });
}
