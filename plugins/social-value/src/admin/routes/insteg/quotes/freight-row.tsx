import { Choice } from "../../../components/choice";
import { TextField } from "../../../components/field";
import { useWords } from "../../../i18n/use-words";
import { typedHundredths } from "../../../lib/hundredths";
import type { FreightOption } from "../../../lib/trade-types";
import { type DraftFreight, optionsOf } from "./draft-goods";

/** How one seller's part of a quote is sent, and what that costs. */
export function FreightRow({
  freight,
  options,
  onChange,
}: {
  freight: DraftFreight;
  options: readonly FreightOption[];
  onChange: (freight: DraftFreight) => void;
}) {
  const { t, locale } = useWords();
  const choose = (shipping_option_id: string) => {
    const usual = options.find(({ id }) => id === shipping_option_id)?.gross_minor ?? 0;
    onChange({ ...freight, shipping_option_id, gross: typedHundredths(usual, locale) });
  };
  return (
    <li className="grid grid-cols-1 items-start gap-3 px-6 py-4 sm:grid-cols-3">
      <Choice
        label={t("trade.freight", { name: freight.enterprise_name })}
        options={optionsOf(options, freight.enterprise_id)}
        value={freight.shipping_option_id}
        onChange={choose}
      />
      <TextField
        label={t("trade.freightPrice")}
        inputMode="decimal"
        value={freight.gross}
        onChange={(gross) => onChange({ ...freight, gross })}
      />
    </li>
  );
}
