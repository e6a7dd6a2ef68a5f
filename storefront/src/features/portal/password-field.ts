import { getTranslations } from "next-intl/server";
import type { FieldSpec } from "@/ui/form-field";
import { passwordLength } from "./password";

/** The field in which a password is chosen. */
export async function newPasswordField(): Promise<FieldSpec> {
  const t = await getTranslations("portal");
  return {
    name: "password",
    label: t("choosePassword"),
    hint: t("passwordHint", { least: passwordLength.least }),
    type: "password",
    autoComplete: "new-password",
  };
}
