import { Table } from "@medusajs/ui";
import { NameLink } from "../../../components/name-link";
import { NumberCell, ScrollTable } from "../../../components/scroll-table";
import { useWords } from "../../../i18n/use-words";
import { formatDay, formatKronor } from "../../../lib/format";
import type { Payouts } from "../../../lib/payout-types";
import { StateBadge } from "./state-badge";

/** Payouts, the latest first. */
export function PayoutTable({ payouts }: { payouts: Payouts["payouts"] }) {
  const { t, locale } = useWords();
  return (
    <ScrollTable
      caption={t("nav.payouts")}
      columns={[
        { label: t("payout.number") },
        { label: t("payout.enterprise") },
        { label: t("payout.created") },
        { label: t("payout.state") },
        { label: t("payout.amount"), isNumber: true },
      ]}
    >
      {payouts.map((payout) => (
        <Table.Row key={payout.id}>
          <Table.Cell>
            <NameLink to={`/insteg/payouts/${payout.id}`}>{payout.number}</NameLink>
          </Table.Cell>
          <Table.Cell className="whitespace-nowrap">{payout.enterprise_name}</Table.Cell>
          <Table.Cell className="whitespace-nowrap">
            {formatDay(payout.created_at, locale)}
          </Table.Cell>
          <Table.Cell className="whitespace-nowrap">
            <StateBadge state={payout.state} />
          </Table.Cell>
          <NumberCell isStrong>{formatKronor(payout.amount_minor, locale)}</NumberCell>
        </Table.Row>
      ))}
    </ScrollTable>
  );
}
