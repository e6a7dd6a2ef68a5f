import { toast } from "@medusajs/ui";
import { LongTextField } from "../../../components/field";
import { FormDrawer } from "../../../components/form-drawer";
import { useWords } from "../../../i18n/use-words";
import { parsePriceRows } from "../../../lib/price-rows";
import { useSave } from "../../../lib/use-api";
import { type Problems, required, useForm } from "../../../lib/use-form";

function check(typed: { rows: string }): Problems<"rows"> {
  return parsePriceRows(typed.rows).wrong === null
    ? required(typed, ["rows"])
    : { rows: "trade.pastedWrong" };
}

/** Sets a customer's own prices from pasted rows. */
export function PasteForm({ path, onClose }: { path: string; onClose: () => void }) {
  const { t } = useWords();
  const save = useSave<object>(path);
  const { field, submit } = useForm({ rows: "" }, check);
  const send = ({ rows }: { rows: string }) =>
    save.mutate(
      { by_sku: parsePriceRows(rows).rows },
      {
        onSuccess: () => {
          toast.success(t("trade.pricesSet"));
          onClose();
        },
      },
    );
  return (
    <FormDrawer
      isOpen
      title={t("trade.setPrices")}
      lead={t("trade.setPricesLead")}
      onClose={onClose}
      onSubmit={() => submit(send)}
      isSaving={save.isPending}
      error={save.error}
    >
      <LongTextField label={t("trade.pasted")} {...field("rows")} />
    </FormDrawer>
  );
}
