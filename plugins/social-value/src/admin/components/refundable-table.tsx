import { Table, Text } from "@medusajs/ui";
import { useWords } from "../i18n/use-words";
import { formatKronor } from "../lib/format";
import type { RefundableLine } from "../lib/types";
import { NumberCell, ScrollTable } from "./scroll-table";

/** A line's name as a person tells it from another: title, variant, or that it is freight. */
export function useLineName(): (line: RefundableLine) => string {
  const { t } = useWords();
  return ({ kind, title, variant_title }) =>
    [kind === "shipping" ? t("trace.shipping") : null, title, variant_title]
      .filter(Boolean)
      .join(" · ");
}

/** What is paid of each line of an order and not given back. */
export function RefundableTable({ lines }: { lines: RefundableLine[] }) {
  const { t, locale } = useWords();
  const nameOf = useLineName();
  return (
    <ScrollTable
      caption={t("refund.title")}
      columns={[{ label: t("trace.line") }, { label: t("refund.remaining"), isNumber: true }]}
    >
      {lines.map((line) => (
        <Table.Row key={line.line_id}>
          <Table.Cell className="py-2">
            <Text size="small">{nameOf(line)}</Text>
          </Table.Cell>
          <NumberCell>{formatKronor(line.remaining_minor, locale)}</NumberCell>
        </Table.Row>
      ))}
    </ScrollTable>
  );
}
