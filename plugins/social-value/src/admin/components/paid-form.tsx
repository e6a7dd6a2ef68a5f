import { civilDateOf, isCivilDate } from "@insteg/domain";
import { toast } from "@medusajs/ui";
import { useWords } from "../i18n/use-words";
import { formatKronor } from "../lib/format";
import type { Invoice } from "../lib/invoice-types";
import { useSave } from "../lib/use-api";
import { useForm } from "../lib/use-form";
import { TextField } from "./field";
import { FormDrawer } from "./form-drawer";

/** Says that an invoice is paid, and on which day. Mounted anew each time it opens. */
export function PaidForm({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const { t, locale } = useWords();
  const { id, number, buyer_name: buyer, left_minor } = invoice;
  const save = useSave<object>(`/admin/invoices/${id}/paid`);
  const { field, submit } = useForm(
    { paid_on: civilDateOf(new Date()) },
    ({ paid_on }) => (isCivilDate(paid_on) ? {} : { paid_on: "invoice.dayInvalid" as const }),
    save.error,
  );
  const send = (typed: { paid_on: string }) =>
    save.mutate(typed, {
      onSuccess: () => {
        toast.success(t("invoice.paid"));
        onClose();
      },
    });
  return (
    <FormDrawer
      isOpen
      title={t("invoice.payTitle", { number })}
      lead={t("invoice.payLead", { amount: formatKronor(left_minor, locale), buyer })}
      onClose={onClose}
      onSubmit={() => submit(send)}
      isSaving={save.isPending}
      error={save.error}
    >
      <TextField type="date" label={t("invoice.payDay")} {...field("paid_on")} />
    </FormDrawer>
  );
}
