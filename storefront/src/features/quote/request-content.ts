import { getTranslations } from "next-intl/server";
import { formWords } from "@/lib/form-words";
import type { FieldSpec } from "@/ui/form-field";
import { buyerKinds } from "./request-fields";

/** The request's fields and words in the reader's language. */
export async function requestContent() {
  const t = await getTranslations("trade.request");
  const fields: FieldSpec[] = [
    { name: "name", label: t("field.name"), autoComplete: "organization" },
    {
      name: "organisation_number",
      label: t("field.organisation_number"),
      hint: t("field.organisation_numberHint"),
      autoComplete: "off",
    },
    {
      name: "kind",
      label: t("field.kind"),
      type: "select",
      options: [
        { value: "", label: t("field.kindNone") },
        ...buyerKinds.map((value) => ({ value, label: t(`field.kinds.${value}`) })),
      ],
    },
    { name: "contact_name", label: t("field.contact_name"), autoComplete: "name" },
    {
      name: "contact_email",
      label: t("field.contact_email"),
      hint: t("field.contact_emailHint"),
      type: "email",
      autoComplete: "email",
    },
    {
      ...{ name: "contact_phone", label: t("field.contact_phone"), isRequired: false },
      ...{ type: "tel", autoComplete: "tel" },
    },
    { name: "address_1", label: t("field.address_1"), autoComplete: "address-line1" },
    {
      ...{ name: "address_2", label: t("field.address_2"), isRequired: false },
      autoComplete: "address-line2",
    },
    {
      ...{ name: "postal_code", label: t("field.postal_code"), autoComplete: "postal-code" },
      inputMode: "numeric",
    },
    { name: "city", label: t("field.city"), autoComplete: "address-level2" },
    {
      ...{ name: "invoice_email", label: t("field.invoice_email"), isRequired: false },
      ...{ hint: t("field.invoice_emailHint"), type: "email", autoComplete: "off" },
    },
    {
      ...{ name: "reference", label: t("field.reference"), isRequired: false },
      ...{ hint: t("field.referenceHint"), autoComplete: "off" },
    },
    {
      ...{ name: "order_reference", label: t("field.order_reference"), isRequired: false },
      autoComplete: "off",
    },
    {
      ...{ name: "reserved", label: t("field.reserved"), type: "select" },
      hint: t("field.reservedHint"),
      options: [
        { value: "no", label: t("field.reservedNo") },
        { value: "yes", label: t("field.reservedYes") },
      ],
    },
    {
      ...{ name: "message", label: t("field.message"), type: "textarea", isRequired: false },
      hint: t("field.messageHint"),
    },
  ];
  return { fields, words: await formWords(t("send")) };
}
