import { getTranslations } from "next-intl/server";
import { readMailLink } from "@/lib/mail-link";
import type { FormState } from "@/ui/form-state";

type Secrets = ReturnType<typeof readMailLink>;

/** The secrets of the link that was opened or pasted, or how the form answers when it holds none. */
export async function readLinkForm(
  form: FormData,
  isWhole: (secrets: Secrets) => boolean,
): Promise<{ secrets: Secrets; refused?: never } | { secrets?: never; refused: FormState }> {
  const link = form.get("link");
  const secrets = readMailLink(typeof link === "string" ? link : "");
  if (isWhole(secrets)) return { secrets };
  const t = await getTranslations("mailLink");
  return { refused: { values: {}, errors: { link: t("notWhole") } } };
}
