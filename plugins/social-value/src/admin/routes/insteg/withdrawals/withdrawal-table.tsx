import { Button, Table } from "@medusajs/ui";
import { useState } from "react";
import { NameLink } from "../../../components/name-link";
import { ReasonForm } from "../../../components/reason-form";
import { ScrollTable } from "../../../components/scroll-table";
import { useWords } from "../../../i18n/use-words";
import { formatDay, formatKronor } from "../../../lib/format";
import { useRole } from "../../../lib/use-role";

export interface WithdrawalRow {
  id: string;
  enterprise_id: string;
  enterprise_name: string;
  order_id: string;
  display_id: number;
  created_at: string;
  refund_by: string;
  state: "withdrawn" | "awaiting_goods" | "received" | "refunded" | "unpaid" | "refused" | "closed";
  ended_at: string | null;
  reason: string;
  amount_minor: number;
  lines: { line_id: string; quantity: number; title: string }[];
}

export function WithdrawalTable({ withdrawals }: { withdrawals: WithdrawalRow[] }) {
  const { t, locale } = useWords();
  return (
    <ScrollTable
      caption={t("nav.withdrawals")}
      columns={[
        { label: t("refundRequest.order") },
        { label: t("refundRequest.enterprise") },
        { label: t("withdrawal.what") },
        { label: t("refundRequest.amount") },
        { label: t("withdrawal.at") },
        { label: t("withdrawal.due") },
        { label: t("withdrawal.state") },
        { label: t("common.actions") },
      ]}
    >
      {withdrawals.map((one) => (
        <Table.Row key={`${one.id}${one.enterprise_id}`}>
          <Table.Cell className="whitespace-nowrap">
            <NameLink to={`/orders/${one.order_id}`}>
              {t("refundRequest.numbered", { number: String(one.display_id) })}
            </NameLink>
          </Table.Cell>
          <Table.Cell>{one.enterprise_name}</Table.Cell>
          <Table.Cell className="min-w-48">
            {one.lines.map(({ quantity, title }) => `${quantity} × ${title}`).join(", ")}
          </Table.Cell>
          <Table.Cell className="whitespace-nowrap">
            {formatKronor(one.amount_minor, locale)}
          </Table.Cell>
          <Table.Cell className="whitespace-nowrap">{formatDay(one.created_at, locale)}</Table.Cell>
          <Table.Cell className="whitespace-nowrap">{formatDay(one.refund_by, locale)}</Table.Cell>
          <Table.Cell>
            {t(`withdrawal.states.${one.state}`)}
            {one.reason ? `: ${one.reason}` : ""}
          </Table.Cell>
          <Table.Cell>{one.ended_at ? null : <CloseAction withdrawal={one} />}</Table.Cell>
        </Table.Row>
      ))}
    </ScrollTable>
  );
}

function CloseAction({ withdrawal }: { withdrawal: WithdrawalRow }) {
  const { t } = useWords();
  const { may } = useRole();
  const [isClosing, setClosing] = useState(false);
  if (!may("POST /admin/withdrawals/:id/:enterprise_id/close")) {
    return null;
  }
  return (
    <div className="py-2">
      <Button size="small" variant="secondary" onClick={() => setClosing(true)}>
        {t("withdrawal.close")}
      </Button>
      {isClosing ? (
        <ReasonForm
          path={`/admin/withdrawals/${withdrawal.id}/${withdrawal.enterprise_id}/close`}
          name="reason"
          title={t("withdrawal.closeTitle")}
          lead={t("withdrawal.closeLead")}
          label={t("withdrawal.reason")}
          done={t("withdrawal.closed")}
          onClose={() => setClosing(false)}
        />
      ) : null}
    </div>
  );
}
