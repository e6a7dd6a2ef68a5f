import { toast } from "@medusajs/ui";
import { Choice } from "../../../components/choice";
import { TextField } from "../../../components/field";
import { FormDrawer } from "../../../components/form-drawer";
import { useWords } from "../../../i18n/use-words";
import type { InvoiceSettings } from "../../../lib/invoice-types";
import { useSave } from "../../../lib/use-api";
import { orNull, type Problems, useForm } from "../../../lib/use-form";

const ANSWERS = ["yes", "no"] as const;

const typedOf = (settings: InvoiceSettings) => ({
  bankgiro: settings.bankgiro ?? "",
  iban: settings.iban ?? "",
  bic: settings.bic ?? "",
  address_1: settings.address_1 ?? "",
  postal_code: settings.postal_code ?? "",
  city: settings.city ?? "",
  f_tax: (settings.is_f_tax_approved ? "yes" : "no") as string,
});
type Typed = ReturnType<typeof typedOf>;

function check({ bankgiro, iban }: Typed): Problems<keyof Typed> {
  return bankgiro.trim() || iban.trim() ? {} : { bankgiro: "invoice.accountMissing" };
}

const bodyOf = ({ f_tax, ...typed }: Typed) => ({
  bankgiro: orNull(typed.bankgiro),
  iban: orNull(typed.iban),
  bic: orNull(typed.bic.toUpperCase()),
  address_1: orNull(typed.address_1),
  postal_code: orNull(typed.postal_code),
  city: orNull(typed.city),
  is_f_tax_approved: f_tax === "yes",
});

/** Sets what invoices say of the network. Mounted anew each time it opens. */
export function SettingsForm({
  settings,
  onClose,
}: {
  settings: InvoiceSettings;
  onClose: () => void;
}) {
  const { t } = useWords();
  const save = useSave<object>("/admin/invoices/settings");
  const { field, submit } = useForm<keyof Typed>(typedOf(settings), check, save.error);
  const send = (typed: Typed) =>
    save.mutate(bodyOf(typed), {
      onSuccess: () => {
        toast.success(t("common.saved"));
        onClose();
      },
    });
  return (
    <FormDrawer
      isOpen
      title={t("invoice.settings")}
      lead={t("invoice.settingsLead")}
      onClose={onClose}
      onSubmit={() => submit(send)}
      isSaving={save.isPending}
      error={save.error}
    >
      <TextField isOptional label={t("invoice.bankgiro")} {...field("bankgiro")} />
      <TextField isOptional label={t("invoice.iban")} {...field("iban")} />
      <TextField isOptional label={t("invoice.bic")} {...field("bic")} />
      <TextField isOptional label={t("invoice.address")} {...field("address_1")} />
      <TextField isOptional label={t("invoice.postalCode")} {...field("postal_code")} />
      <TextField isOptional label={t("invoice.city")} {...field("city")} />
      <Choice
        label={t("invoice.fTax")}
        hint={t("invoice.fTaxHint")}
        options={ANSWERS.map((one) => ({ value: one, label: t(`invoice.${one}`) }))}
        {...field("f_tax")}
      />
    </FormDrawer>
  );
}
