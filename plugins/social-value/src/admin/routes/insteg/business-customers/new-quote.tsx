import { toast } from "@medusajs/ui";
import { useNavigate } from "react-router-dom";
import { TradeChannelChoice } from "../../../components/channel-choice";
import { FormDrawer } from "../../../components/form-drawer";
import { useWords } from "../../../i18n/use-words";
import type { QuoteRow } from "../../../lib/trade-types";
import { useSave } from "../../../lib/use-api";
import { required, useForm } from "../../../lib/use-form";

/** Begins a quote to a business customer, and goes on to it. */
export function NewQuote({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const save = useSave<object, { quote: QuoteRow }>("/admin/quotes");
  const { field, submit } = useForm({ sales_channel_id: "" }, (typed) =>
    required(typed, ["sales_channel_id"]),
  );
  const send = ({ sales_channel_id }: { sales_channel_id: string }) =>
    save.mutate(
      { sales_channel_id, business_customer_id: customerId },
      {
        onSuccess: ({ quote }) => {
          toast.success(t("trade.begun"));
          navigate(`/insteg/quotes/${quote.id}`);
        },
      },
    );
  return (
    <FormDrawer
      isOpen
      title={t("trade.newQuote")}
      lead={t("trade.newQuoteLead")}
      onClose={onClose}
      onSubmit={() => submit(send)}
      isSaving={save.isPending}
      error={save.error}
    >
      <TradeChannelChoice label={t("trade.channel")} {...field("sales_channel_id")} />
    </FormDrawer>
  );
}
