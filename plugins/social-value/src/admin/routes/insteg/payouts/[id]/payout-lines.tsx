import { Table, Text } from "@medusajs/ui";
import { NameLink } from "../../../../components/name-link";
import { NumberCell, ScrollTable } from "../../../../components/scroll-table";
import { Section } from "../../../../components/section";
import { useWords } from "../../../../i18n/use-words";
import { formatAmount, formatDay, formatPercent } from "../../../../lib/format";
import type { PayoutLine, PayoutWithLines } from "../../../../lib/payout-types";

const AMOUNTS = [
  "gross_minor",
  "commission_minor",
  "vat_minor",
  "share_minor",
  "shipping_minor",
  "places_minor",
  "amount_minor",
] as const;

/** Every line that a payout settles, and their sums. */
export function PayoutLines({ payout }: { payout: PayoutWithLines }) {
  const { t, locale } = useWords();
  const number = (label: string) => ({ label, unit: "kr", isNumber: true });
  return (
    <Section title={t("payout.lines")} lead={t("payout.grossHint")}>
      <ScrollTable
        caption={t("payout.lines")}
        columns={[
          { label: t("payout.date") },
          { label: t("payout.order") },
          { label: t("payout.what") },
          number(t("payout.gross")),
          number(t("payout.commission")),
          number(t("payout.vat")),
          number(t("payout.share")),
          number(t("payout.shipping")),
          number(t("payout.places")),
          number(t("payout.amount")),
        ]}
      >
        {payout.lines.map((line) => (
          <LineRow key={line.key} line={line} />
        ))}
        <Table.Row>
          <Table.Cell className="font-medium">{t("common.total")}</Table.Cell>
          <Table.Cell />
          <Table.Cell />
          {AMOUNTS.map((amount) => (
            <NumberCell key={amount} isStrong>
              {formatAmount(payout.total[amount], locale)}
            </NumberCell>
          ))}
        </Table.Row>
      </ScrollTable>
      <div className="px-6 py-3">
        {payout.vat.map(({ rate_bp, vat_minor }) => (
          <Text key={rate_bp} size="small" className="text-ui-fg-subtle tabular-nums">
            {t("payout.vatAtRate", { rate: formatPercent(rate_bp, locale) })}:{" "}
            {formatAmount(vat_minor, locale)} kr
          </Text>
        ))}
      </div>
    </Section>
  );
}

function LineRow({ line }: { line: PayoutLine }) {
  const { t, locale } = useWords();
  const { order_id, order_number, title, kind } = line;
  return (
    <Table.Row>
      <Table.Cell className="whitespace-nowrap">{formatDay(line.at, locale)}</Table.Cell>
      <Table.Cell>
        {order_id && order_number ? (
          <NameLink to={`/orders/${order_id}`}>#{order_number}</NameLink>
        ) : (
          t("common.none")
        )}
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap">{title ?? t(`payout.kinds.${kind}`)}</Table.Cell>
      {AMOUNTS.map((amount) => (
        <NumberCell key={amount} isStrong={amount === "amount_minor"}>
          {formatAmount(line[amount], locale)}
        </NumberCell>
      ))}
    </Table.Row>
  );
}
