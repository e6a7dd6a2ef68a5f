import { Table } from "@medusajs/ui";
import { NameLink } from "../../../components/name-link";
import { NumberCell, ScrollTable } from "../../../components/scroll-table";
import { useWords } from "../../../i18n/use-words";
import { formatDay, formatKronor } from "../../../lib/format";
import type { Difference } from "../../../lib/types";

/** What differs, with both amounts side by side and a way to the order. */
export function DifferenceTable({ differences }: { differences: Difference[] }) {
  const { t, locale } = useWords();
  return (
    <ScrollTable
      caption={t("nav.reconciliation")}
      columns={[
        { label: t("reconciliation.order") },
        { label: t("reconciliation.difference") },
        { label: t("reconciliation.medusa"), isNumber: true },
        { label: t("reconciliation.ledger"), isNumber: true },
        { label: t("reconciliation.at") },
      ]}
    >
      {differences.map((one) => (
        <Table.Row key={`${one.kind} ${one.subject_id}`}>
          <Table.Cell className="whitespace-nowrap">
            {one.order_id ? (
              <NameLink to={`/orders/${one.order_id}`}>#{one.display_id ?? "–"}</NameLink>
            ) : (
              t("common.none")
            )}
          </Table.Cell>
          <Table.Cell className="min-w-64 py-2">{t(`reconciliation.kinds.${one.kind}`)}</Table.Cell>
          <NumberCell>{formatKronor(one.medusa_minor, locale)}</NumberCell>
          <NumberCell>{formatKronor(one.ledger_minor, locale)}</NumberCell>
          <Table.Cell className="whitespace-nowrap">{formatDay(one.at, locale)}</Table.Cell>
        </Table.Row>
      ))}
    </ScrollTable>
  );
}
