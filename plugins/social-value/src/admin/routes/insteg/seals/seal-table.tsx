import { Table, Text } from "@medusajs/ui";
import { NumberCell, ScrollTable } from "../../../components/scroll-table";
import { useWords } from "../../../i18n/use-words";
import { formatInstant } from "../../../lib/format";
import type { Seal } from "../../../lib/types";

/** Each seal with the transactions it covers and the hash that the next one names. */
export function SealTable({ seals }: { seals: Seal[] }) {
  const { t, locale } = useWords();
  return (
    <ScrollTable
      caption={t("nav.seals")}
      columns={[
        { label: t("seal.number"), isNumber: true },
        { label: t("seal.range"), isNumber: true },
        { label: t("seal.count"), isNumber: true },
        { label: t("seal.time") },
        { label: t("seal.hash") },
      ]}
    >
      {seals.map((seal) => (
        <Table.Row key={seal.number}>
          <NumberCell isStrong>{seal.number}</NumberCell>
          <NumberCell>
            {seal.first_sequence}–{seal.last_sequence}
          </NumberCell>
          <NumberCell>{seal.transaction_count}</NumberCell>
          <Table.Cell className="whitespace-nowrap">
            {formatInstant(seal.sealed_at, locale)}
          </Table.Cell>
          <Table.Cell>
            <Text as="span" size="xsmall" className="font-mono">
              {seal.hash}
            </Text>
          </Table.Cell>
        </Table.Row>
      ))}
    </ScrollTable>
  );
}
