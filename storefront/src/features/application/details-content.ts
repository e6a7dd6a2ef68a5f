import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { Application, ApplicationForm } from "@/lib/backend/application";
import { formWords } from "@/lib/form-words";
import { type FormState, untouched } from "@/ui/form-state";
import type { DetailsContent } from "./details-form";

/** The first page's fields and words in the reader's language. */
export async function detailsContent(
  locale: Locale,
  { kinds, municipalities }: ApplicationForm,
  submit: string,
  isEmailSettled = false,
): Promise<DetailsContent> {
  const [t, kindNames] = await Promise.all([
    getTranslations("apply"),
    getTranslations("enterprise.kind"),
  ]);
  const names = municipalities.map(({ name }) => name).sort((a, b) => a.localeCompare(b, locale));
  return {
    ...{ enterpriseTitle: t("enterpriseTitle"), contactTitle: t("contactTitle") },
    sole: { label: t("sole.label"), note: t("sole.note") },
    kind: {
      name: "kind",
      label: t("field.kind"),
      type: "select",
      options: [
        { value: "", label: t("field.kindNone") },
        ...kinds.map((value) => ({ value, label: kindNames(value) })),
      ],
    },
    name: { name: "name", label: t("field.name"), autoComplete: "organization" },
    number: {
      name: "organisation_number",
      label: t("field.organisation_number"),
      hint: t("field.organisation_numberHint"),
      inputMode: "text",
      autoComplete: "off",
    },
    about: [
      {
        name: "municipality",
        label: t("field.municipality"),
        hint: t("field.municipalityHint"),
        autoComplete: "off",
        suggestions: names,
      },
      {
        name: "website",
        label: t("field.website"),
        type: "text",
        inputMode: "url",
        autoComplete: "url",
        isRequired: false,
      },
      {
        name: "story",
        label: t("field.story"),
        hint: t("field.storyHint"),
        type: "textarea",
        isRequired: false,
      },
    ],
    contact: [
      { name: "contact_name", label: t("field.contact_name"), autoComplete: "name" },
      ...(isEmailSettled
        ? []
        : [
            {
              name: "email",
              label: t("field.email"),
              hint: t("field.emailHint"),
              type: "email" as const,
              autoComplete: "email",
            },
          ]),
      {
        name: "phone",
        label: t("field.phone"),
        type: "tel",
        autoComplete: "tel",
        isRequired: false,
      },
    ],
    words: await formWords(submit),
  };
}

/** What the form holds when an application is changed. */
export function detailsOf(application: Application): FormState {
  return untouched({
    kind: application.kind,
    name: application.name,
    is_sole_trader: application.is_sole_trader ? "on" : "",
    organisation_number: application.organisation_number ?? "",
    municipality: application.municipality.name,
    website: application.website ?? "",
    story: application.story ?? "",
    contact_name: application.contact_name,
    email: application.email,
    phone: application.phone ?? "",
  });
}
