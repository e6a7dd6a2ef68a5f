import { toast } from "@medusajs/ui";
import { Choice } from "../../../components/choice";
import { TextField } from "../../../components/field";
import { FormDrawer } from "../../../components/form-drawer";
import { useWords } from "../../../i18n/use-words";
import { parseHundredths, typedHundredths } from "../../../lib/hundredths";
import type { ChannelKind, ChannelTerms } from "../../../lib/types";
import { useSave } from "../../../lib/use-api";
import { type Problems, required, useForm } from "../../../lib/use-form";

const CHANNEL_KINDS: readonly ChannelKind[] = [
  "web",
  "stall",
  "shop",
  "wholesale",
  "procurement",
  "pop_up",
];
const WHOLE_BP = 10_000;

type Typed = { kind: string; commission: string };

function check(typed: Typed): Problems<keyof Typed> {
  const commission_bp = parseHundredths(typed.commission);
  const isPercent = commission_bp !== null && commission_bp <= WHOLE_BP;
  return {
    ...required(typed, ["kind"]),
    ...(isPercent ? {} : { commission: "network.percentInvalid" as const }),
  };
}

/** Sets one sales channel's kind and commission. Mounted anew each time it opens. */
export function ChannelTermsForm({ terms, onClose }: { terms: ChannelTerms; onClose: () => void }) {
  const { t, locale } = useWords();
  const save = useSave<object>("/admin/channel-terms");
  const { field, submit } = useForm<keyof Typed>(
    { kind: terms.kind ?? "", commission: typedHundredths(terms.commission_bp, locale) },
    check,
  );
  const send = () =>
    submit((typed) =>
      save.mutate(
        {
          sales_channel_id: terms.sales_channel_id,
          kind: typed.kind,
          commission_bp: parseHundredths(typed.commission),
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
      title={terms.name}
      lead={t("network.channelsLead")}
      onClose={onClose}
      onSubmit={send}
      isSaving={save.isPending}
      error={save.error}
    >
      <Choice
        label={t("common.kind")}
        options={CHANNEL_KINDS.map((kind) => ({
          value: kind,
          label: t(`network.channelKinds.${kind}`),
        }))}
        {...field("kind")}
      />
      <TextField label={t("network.commission")} inputMode="decimal" {...field("commission")} />
    </FormDrawer>
  );
}
