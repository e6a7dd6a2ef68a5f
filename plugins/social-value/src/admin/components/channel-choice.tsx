import { useWords } from "../i18n/use-words";
import type { TradeChannel } from "../lib/trade-types";
import { useFetched } from "../lib/use-api";
import { Choice } from "./choice";
import type { FieldProps } from "./field";

/** One of the channels in which goods are quoted for; says so when there is none. */
export function TradeChannelChoice(props: FieldProps) {
  const { t } = useWords();
  const { data } = useFetched<{ channels: TradeChannel[] }>("/admin/trade-channels");
  const channels = data?.channels ?? [];
  return (
    <Choice
      {...props}
      hint={data && channels.length === 0 ? t("trade.noChannels") : props.hint}
      options={channels.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
