import { toast } from "@medusajs/ui";
import { Choice } from "../../../components/choice";
import { TextField } from "../../../components/field";
import { FormDrawer } from "../../../components/form-drawer";
import { useWords } from "../../../i18n/use-words";
import { civilDate, filledIn, organisationNumber } from "../../../lib/field-checks";
import type { Network, SaleModel } from "../../../lib/types";
import { useSave } from "../../../lib/use-api";
import { orNull, required, useForm } from "../../../lib/use-form";

const SALE_MODELS: readonly SaleModel[] = ["intermediary", "commission_sale"];

/** Sets the network's own details. Mounted anew each time it opens. */
export function NetworkForm({
  network,
  onClose,
}: {
  network: Network | null;
  onClose: () => void;
}) {
  const { t } = useWords();
  const save = useSave<object>("/admin/network");
  const { field, submit } = useForm(
    {
      name: network?.name ?? "",
      organisation_number: network?.organisation_number ?? "",
      sale_model: network?.sale_model ?? ("intermediary" as string),
      vat_registered_from: network?.vat_registered_from ?? "",
    },
    (typed) => ({
      ...filledIn(typed, {
        organisation_number: organisationNumber,
        vat_registered_from: civilDate,
      }),
      ...required(typed, ["name"]),
    }),
    save.error,
  );
  const send = () =>
    submit((typed) =>
      save.mutate(
        {
          ...typed,
          organisation_number: orNull(typed.organisation_number),
          vat_registered_from: orNull(typed.vat_registered_from),
        },
        {
          onSuccess: () => {
            toast.success(t("common.saved"));
            onClose();
          },
        },
      ),
    );
  return (
    <FormDrawer
      isOpen
      title={t("network.settings")}
      lead={t("network.settingsLead")}
      onClose={onClose}
      onSubmit={send}
      isSaving={save.isPending}
      error={save.error}
    >
      <TextField label={t("common.name")} {...field("name")} />
      <TextField
        isOptional
        label={t("enterprise.organisationNumber")}
        {...field("organisation_number")}
      />
      <Choice
        label={t("network.saleModel")}
        options={SALE_MODELS.map((model) => ({
          value: model,
          label: t(`network.models.${model}`),
        }))}
        {...field("sale_model")}
      />
      <TextField
        isOptional
        type="date"
        label={t("network.vatFrom")}
        {...field("vat_registered_from")}
      />
    </FormDrawer>
  );
}
