import { Trash } from "@medusajs/icons";
import { IconButton, Text } from "@medusajs/ui";
import { TextField } from "../../../components/field";
import { useWords } from "../../../i18n/use-words";
import { formatKronor, formatPercent } from "../../../lib/format";
import { type DraftLine, lineSum, unitGross } from "./draft-goods";

/** Goods of a quote that is being written. */
export function GoodsRow({
  line,
  onChange,
  onRemove,
}: {
  line: DraftLine;
  onChange: (line: DraftLine) => void;
  onRemove: () => void;
}) {
  const { t, locale } = useWords();
  const [unit, sum] = [unitGross(line), lineSum(line)];
  return (
    <li className="px-6 py-4">
      <div className="mb-2 flex items-start justify-between gap-3">
        <div className="min-w-0">
          <Text size="small" weight="plus">
            {line.name}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {line.enterprise_name}
          </Text>
        </div>
        <IconButton
          size="small"
          variant="transparent"
          aria-label={t("trade.remove", { name: line.name })}
          onClick={onRemove}
        >
          <Trash />
        </IconButton>
      </div>
      <div className="grid grid-cols-1 items-start gap-3 sm:grid-cols-3">
        <TextField
          label={t("trade.quantity")}
          inputMode="numeric"
          value={line.quantity}
          onChange={(quantity) => onChange({ ...line, quantity })}
        />
        <TextField
          label={t("trade.unitNet")}
          inputMode="decimal"
          hint={
            unit === null
              ? undefined
              : t("trade.unitNetHint", {
                  gross: formatKronor(unit, locale),
                  rate: formatPercent(line.vat_rate_bp, locale),
                })
          }
          value={line.net}
          onChange={(net) => onChange({ ...line, net, kept_gross_minor: null })}
        />
        <Text size="small" className="tabular-nums sm:pt-7 sm:text-right" aria-live="polite">
          {sum
            ? t("trade.lineSum", {
                net: formatKronor(sum.net_minor, locale),
                gross: formatKronor(sum.gross_minor, locale),
              })
            : null}
        </Text>
      </div>
    </li>
  );
}
