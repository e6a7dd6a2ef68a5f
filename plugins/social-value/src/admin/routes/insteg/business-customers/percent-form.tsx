import { toast } from "@medusajs/ui";
import { TradeChannelChoice } from "../../../components/channel-choice";
import { TextField } from "../../../components/field";
import { FormDrawer } from "../../../components/form-drawer";
import { useWords } from "../../../i18n/use-words";
import { parseHundredths } from "../../../lib/hundredths";
import { useSave } from "../../../lib/use-api";
import { type Problems, required, useForm } from "../../../lib/use-form";

const MOST_BP = 9_900;
type Typed = { sales_channel_id: string; percent: string };

function check(typed: Typed): Problems<keyof Typed> {
  const off_bp = parseHundredths(typed.percent);
  const isPercent = off_bp !== null && off_bp >= 1 && off_bp <= MOST_BP;
  return {
    ...required(typed, ["sales_channel_id"]),
    ...(isPercent ? {} : { percent: "trade.percentInvalid" as const }),
  };
}

/** Sets a customer's own prices as a percentage off a channel's. */
export function PercentForm({ path, onClose }: { path: string; onClose: () => void }) {
  const { t } = useWords();
  const save = useSave<object>(path);
  const { field, submit } = useForm<keyof Typed>({ sales_channel_id: "", percent: "" }, check);
  const send = ({ sales_channel_id, percent }: Typed) =>
    save.mutate(
      { off: { sales_channel_id, off_bp: parseHundredths(percent) } },
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
      title={t("trade.percentOff")}
      lead={t("trade.percentOffLead")}
      onClose={onClose}
      onSubmit={() => submit(send)}
      isSaving={save.isPending}
      error={save.error}
    >
      <TradeChannelChoice label={t("trade.channel")} {...field("sales_channel_id")} />
      <TextField label={t("trade.percent")} inputMode="decimal" {...field("percent")} />
    </FormDrawer>
  );
}
