import { getTranslations } from "next-intl/server";
import { formWords } from "@/lib/form-words";
import { ActionForm } from "@/ui/action-form";
import type { FieldSpec } from "@/ui/form-field";
import { untouched } from "@/ui/form-state";
import layout from "@/ui/layout.module.css";
import { askLink } from "./actions";

/** The way for a guest whose link is lost: order number and address, and the link comes by mail. */
export async function LinkForm() {
  const t = await getTranslations("withdraw.link");
  const fields: FieldSpec[] = [
    {
      ...{ name: "number", label: t("number"), hint: t("numberHint") },
      ...{ inputMode: "numeric", autoComplete: "off" },
    },
    {
      name: "email",
      label: t("email"),
      hint: t("emailHint"),
      type: "email",
      autoComplete: "email",
    },
  ];
  return (
    <section className={`${layout.sheet} ${layout.stack}`} aria-labelledby="lank">
      <h2 id="lank">{t("title")}</h2>
      <p>{t("text")}</p>
      <ActionForm
        action={askLink}
        initial={untouched()}
        fields={fields}
        words={await formWords(t("send"))}
      />
    </section>
  );
}
