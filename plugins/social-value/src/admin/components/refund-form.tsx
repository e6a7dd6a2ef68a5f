import { toast } from "@medusajs/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useWords } from "../i18n/use-words";
import { formatKronor } from "../lib/format";
import { parseHundredths } from "../lib/hundredths";
import type { RefundableLine } from "../lib/types";
import { useSave } from "../lib/use-api";
import { useForm } from "../lib/use-form";
import { TextField } from "./field";
import { FormDrawer } from "./form-drawer";
import { useLineName } from "./refundable-table";

interface RefundFormProps {
  orderId: string;
  lines: RefundableLine[];
  onClose: () => void;
}

interface RefundBody {
  lines: { line_id: string; amount_minor: number }[];
  note?: string;
}

const NOTE = "note";

/** How much of each line goes back to the customer: an amount for each, empty for nothing. */
export function RefundForm({ orderId, lines, onClose }: RefundFormProps) {
  const { t, locale } = useWords();
  const nameOf = useLineName();
  const client = useQueryClient();
  const save = useSave<RefundBody, { refund: { amount_minor: number } }>(
    `/admin/orders/${orderId}/refund-lines`,
  );
  const { field, submit } = useForm<string>(
    Object.fromEntries([...lines.map((line) => [line.line_id, ""]), [NOTE, ""]]),
    (values) => problemsOf(values, lines),
    save.error,
  );
  const textField = (key: string) => ({ ...field(key), value: field(key).value ?? "" });
  const send = () =>
    submit((values) =>
      save.mutate(
        {
          lines: amountsOf(values, lines),
          ...(values[NOTE]?.trim() ? { note: values[NOTE].trim() } : {}),
        },
        {
          onSuccess: ({ refund }) => {
            toast.success(t("refund.done", { amount: formatKronor(refund.amount_minor, locale) }));
            onClose();
            // Medusa's own parts of the page show the payment too.
            void client.invalidateQueries();
          },
        },
      ),
    );
  return (
    <FormDrawer
      title={t("refund.title")}
      lead={t("refund.formLead")}
      isOpen
      onClose={onClose}
      onSubmit={send}
      isSaving={save.isPending}
      error={save.error}
    >
      {lines.map((line) => (
        <TextField
          key={line.line_id}
          label={nameOf(line)}
          hint={t("refund.upTo", { amount: formatKronor(line.remaining_minor, locale) })}
          inputMode="decimal"
          isOptional
          {...textField(line.line_id)}
        />
      ))}
      <TextField label={t("refund.note")} isOptional {...textField(NOTE)} />
    </FormDrawer>
  );
}

function problemsOf(values: Record<string, string>, lines: readonly RefundableLine[]) {
  const problems: Record<string, "errors.amount_invalid" | "errors.refund_exceeds_line"> = {};
  for (const { line_id, remaining_minor } of lines) {
    const typed = values[line_id]?.trim() ?? "";
    const amount_minor = typed === "" ? 0 : parseHundredths(typed);
    if (amount_minor === null) {
      problems[line_id] = "errors.amount_invalid";
    } else if (amount_minor > remaining_minor) {
      problems[line_id] = "errors.refund_exceeds_line";
    }
  }
  return problems;
}

function amountsOf(values: Record<string, string>, lines: readonly RefundableLine[]) {
  return lines.flatMap(({ line_id }) => {
    const amount_minor = parseHundredths(values[line_id] ?? "") ?? 0;
    return amount_minor > 0 ? [{ line_id, amount_minor }] : [];
  });
}
