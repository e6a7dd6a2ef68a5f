import { getTranslations } from "next-intl/server";
import { regionalLocale } from "@/i18n/routing";
import type { ApplicationForm, ApplicationStatus } from "@/lib/backend/application";
import { currentLocale } from "@/lib/current-locale";
import { formWords } from "@/lib/form-words";
import { uploadLimit_bytes } from "@/lib/upload-limit";

/** Room in a form for all that is not files. */
const text_bytes = 256 * 1024;

/** The evidence form's words and limits in the reader's language. */
export async function evidenceContent(
  { max_bytes, max_per_requirement }: ApplicationForm["evidence"],
  status: ApplicationStatus,
) {
  const t = await getTranslations("apply");
  const megabytes = Math.floor(max_bytes / (1024 * 1024));
  const words = await formWords(t(status === "needs_more" ? "sendAgain" : "send"));
  return {
    limits: { max_bytes, form_bytes: uploadLimit_bytes - text_bytes },
    words: {
      ...words,
      save: t("save"),
      // The script puts in the file's name.
      oneTooLarge: t("oneTooLarge", { name: "{name}", megabytes }),
      allTooLarge: t("allTooLarge", { megabytes }),
    },
    cardWords: {
      declare: {
        attestation: t("declare.attestation"),
        document: t("declare.document"),
        review: t("declare.review"),
      },
      /** How figures are written. */
      sizeLocale: regionalLocale[await currentLocale()],
      comment: t("comment"),
      optional: words.optional,
      files: t("filesLabel"),
      filesHint: t("filesHint", { megabytes, most: max_per_requirement }),
      upload: t("upload"),
      uploading: t("uploading"),
      remove: t("remove"),
      removing: t("removing"),
      review: {
        pending: t("review.pending"),
        accepted: t("review.accepted"),
        needs_more: t("review.needs_more"),
        waived: t("review.waived"),
      },
    },
  };
}
