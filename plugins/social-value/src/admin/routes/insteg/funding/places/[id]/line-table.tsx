import { Table, Text } from "@medusajs/ui";
import { NameLink } from "../../../../../components/name-link";
import { NumberCell, ScrollTable } from "../../../../../components/scroll-table";
import { useWords } from "../../../../../i18n/use-words";
import { placesOfLine } from "../../../../../lib/addresses";
import type { PlaceLine } from "../../../../../lib/figure-types";
import { formatAmount, formatDay } from "../../../../../lib/format";

/** Order lines with what each gave the place; each leads to all that it paid for. */
export function LineTable({ lines, caption }: { lines: readonly PlaceLine[]; caption: string }) {
  const { t } = useWords();
  return (
    <ScrollTable
      caption={caption}
      columns={[
        { label: t("figure.line.goods") },
        { label: t("figure.line.funded"), unit: "kr", isNumber: true },
        { label: t("figure.line.reversed"), unit: "kr", isNumber: true },
        { label: t("figure.line.order") },
        { label: t("figure.line.sold") },
        { label: `${t("network.channel")}, ${t("nav.chain").toLowerCase()}` },
      ]}
    >
      {lines.map((line, index) => (
        <LineRow key={line.line_id ?? index} line={line} />
      ))}
    </ScrollTable>
  );
}

function LineRow({ line }: { line: PlaceLine }) {
  const { t, locale } = useWords();
  const { line_id, order, product, channel, chain, quantity, kind } = line;
  const number = order?.display_id ? `#${order.display_id}` : "";
  const goods = product.name || t(line_id ? "trace.shipping" : "figure.line.noLine");
  const what = quantity === null ? goods : t("figure.line.what", { quantity, goods });
  return (
    <Table.Row>
      <Table.Cell className="whitespace-nowrap py-2">
        {line_id ? (
          <NameLink to={placesOfLine(line_id)} name={t("figure.line.showOf", { what, number })}>
            {what}
          </NameLink>
        ) : (
          what
        )}
        {kind === "capture" ? null : (
          <Text as="span" size="xsmall" className="text-ui-fg-subtle block">
            {t(`payout.kinds.${kind}`)}
          </Text>
        )}
      </Table.Cell>
      <NumberCell isStrong>{formatAmount(line.funded_minor, locale)}</NumberCell>
      <NumberCell>{formatAmount(line.reversed_minor, locale)}</NumberCell>
      <Table.Cell>
        {order ? (
          <NameLink to={`/orders/${order.id}`}>{number || order.id}</NameLink>
        ) : (
          t("common.none")
        )}
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap">{formatDay(line.sold_at, locale)}</Table.Cell>
      <Table.Cell className="whitespace-nowrap py-2">
        {channel.name || t("common.none")}
        <Text as="span" size="xsmall" className="text-ui-fg-subtle block">
          {chain.name}
        </Text>
      </Table.Cell>
    </Table.Row>
  );
}
