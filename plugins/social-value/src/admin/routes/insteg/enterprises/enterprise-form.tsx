import { toast } from "@medusajs/ui";
import { Choice } from "../../../components/choice";
import { LongTextField, TextField } from "../../../components/field";
import { FormDrawer } from "../../../components/form-drawer";
import { useWords } from "../../../i18n/use-words";
import {
  civilDate,
  filledIn,
  municipalityCode,
  organisationNumber,
  pictureAddress,
  vatDates,
  webAddress,
} from "../../../lib/field-checks";
import type { Enterprise, EnterpriseKind } from "../../../lib/types";
import { useSave } from "../../../lib/use-api";
import { orNull, type Problems, required, useForm } from "../../../lib/use-form";

export const ENTERPRISE_KINDS: readonly EnterpriseKind[] = [
  "work_integration_social_enterprise",
  "social_enterprise",
  "cooperative",
  "association",
  "small_producer",
  "public_body",
];

const REQUIRED = ["name", "kind", "municipality_name", "municipality_code"] as const;

function typedOf(enterprise: Enterprise | undefined) {
  return {
    name: enterprise?.name ?? "",
    kind: enterprise?.kind ?? "",
    municipality_name: enterprise?.municipality_name ?? "",
    municipality_code: enterprise?.municipality_code ?? "",
    organisation_number: enterprise?.organisation_number ?? "",
    vat_registered_from: enterprise?.vat_registered_from ?? "",
    vat_registered_until: enterprise?.vat_registered_until ?? "",
    tagline: enterprise?.tagline ?? "",
    story: enterprise?.story ?? "",
    website: enterprise?.website ?? "",
    picture_url: enterprise?.picture_url ?? "",
  };
}

type Typed = ReturnType<typeof typedOf>;

const check = (typed: Typed): Problems<keyof Typed> => ({
  ...vatDates(typed),
  ...filledIn(typed, {
    municipality_code: municipalityCode,
    organisation_number: organisationNumber,
    vat_registered_from: civilDate,
    vat_registered_until: civilDate,
    website: webAddress,
    picture_url: pictureAddress,
  }),
  ...required(typed, REQUIRED),
});

const bodyOf = (typed: Typed) => ({
  ...typed,
  organisation_number: orNull(typed.organisation_number),
  vat_registered_from: orNull(typed.vat_registered_from),
  vat_registered_until: orNull(typed.vat_registered_until),
  website: orNull(typed.website),
  picture_url: orNull(typed.picture_url),
});

/** Creates an enterprise, or edits the one given. Mounted anew each time it opens. */
export function EnterpriseForm({
  enterprise,
  onClose,
  onSaved,
}: {
  enterprise?: Enterprise;
  onClose: () => void;
  onSaved: (enterprise: Enterprise) => void;
}) {
  const { t } = useWords();
  const path = enterprise ? `/admin/enterprises/${enterprise.id}` : "/admin/enterprises";
  const save = useSave<object, { enterprise: Enterprise }>(path);
  const { field, submit } = useForm<keyof Typed>(typedOf(enterprise), check, save.error);
  const send = (typed: Typed) =>
    save.mutate(bodyOf(typed), {
      onSuccess: (answer) => {
        toast.success(enterprise ? t("common.saved") : t("enterprise.created"));
        onSaved(answer.enterprise);
      },
    });
  return (
    <FormDrawer
      isOpen
      title={enterprise ? t("enterprise.editTitle") : t("enterprise.createTitle")}
      lead={enterprise ? undefined : t("enterprise.createLead")}
      onClose={onClose}
      onSubmit={() => submit(send)}
      isSaving={save.isPending}
      error={save.error}
    >
      <TextField label={t("common.name")} {...field("name")} />
      <Choice
        label={t("common.kind")}
        options={ENTERPRISE_KINDS.map((kind) => ({
          value: kind,
          label: t(`enterprise.kinds.${kind}`),
        }))}
        {...field("kind")}
      />
      <TextField label={t("enterprise.municipality")} {...field("municipality_name")} />
      <TextField
        label={t("enterprise.municipalityCode")}
        hint={t("enterprise.municipalityCodeHint")}
        inputMode="numeric"
        {...field("municipality_code")}
      />
      <TextField
        isOptional
        label={t("enterprise.organisationNumber")}
        hint={t("enterprise.organisationNumberHint")}
        {...field("organisation_number")}
      />
      <TextField
        isOptional
        type="date"
        label={t("enterprise.vatFrom")}
        hint={t("enterprise.vatHint")}
        {...field("vat_registered_from")}
      />
      <TextField
        isOptional
        type="date"
        label={t("enterprise.vatUntil")}
        {...field("vat_registered_until")}
      />
      <TextField isOptional label={t("enterprise.tagline")} {...field("tagline")} />
      <LongTextField
        isOptional
        label={t("enterprise.story")}
        hint={t("enterprise.storyHint")}
        {...field("story")}
      />
      <TextField isOptional type="url" label={t("enterprise.website")} {...field("website")} />
      <TextField isOptional label={t("common.picture")} {...field("picture_url")} />
    </FormDrawer>
  );
}
