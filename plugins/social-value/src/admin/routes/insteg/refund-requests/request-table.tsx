import { Button, Table } from "@medusajs/ui";
import { useState } from "react";
import { ConfirmButton } from "../../../components/confirm-button";
import { NameLink } from "../../../components/name-link";
import { ReasonForm } from "../../../components/reason-form";
import { ScrollTable } from "../../../components/scroll-table";
import { useWords } from "../../../i18n/use-words";
import { formatDay, formatKronor } from "../../../lib/format";
import { useRole } from "../../../lib/use-role";

export interface RefundRequestRow {
  id: string;
  order_id: string;
  display_id: number | null;
  enterprise_name: string;
  amount_minor: number;
  reason: string;
  state: "requested" | "accepted" | "refused";
  created_at: string;
}

export function RequestTable({ requests }: { requests: RefundRequestRow[] }) {
  const { t, locale } = useWords();
  const { may } = useRole();
  return (
    <ScrollTable
      caption={t("nav.refundRequests")}
      columns={[
        { label: t("refundRequest.order") },
        { label: t("refundRequest.enterprise") },
        { label: t("refundRequest.amount") },
        { label: t("refundRequest.reason") },
        { label: t("refundRequest.asked") },
        { label: t("refundRequest.state") },
        { label: t("common.actions") },
      ]}
    >
      {requests.map((one) => (
        <Table.Row key={one.id}>
          <Table.Cell className="whitespace-nowrap">
            <NameLink to={`/orders/${one.order_id}`}>
              {t("refundRequest.numbered", { number: String(one.display_id ?? "") })}
            </NameLink>
          </Table.Cell>
          <Table.Cell>{one.enterprise_name}</Table.Cell>
          <Table.Cell className="whitespace-nowrap">
            {formatKronor(one.amount_minor, locale)}
          </Table.Cell>
          <Table.Cell className="min-w-48">{one.reason}</Table.Cell>
          <Table.Cell className="whitespace-nowrap">{formatDay(one.created_at, locale)}</Table.Cell>
          <Table.Cell className="whitespace-nowrap">
            {t(`refundRequest.states.${one.state}`)}
          </Table.Cell>
          <Table.Cell>
            {one.state === "requested" && may("POST /admin/refund-requests/:id/accept") ? (
              <Decision request={one} />
            ) : null}
          </Table.Cell>
        </Table.Row>
      ))}
    </ScrollTable>
  );
}

function Decision({ request }: { request: RefundRequestRow }) {
  const { t, locale } = useWords();
  const [isRefusing, setRefusing] = useState(false);
  const path = `/admin/refund-requests/${request.id}`;
  return (
    <div className="flex gap-2 py-2">
      <Button size="small" variant="secondary" onClick={() => setRefusing(true)}>
        {t("refundRequest.refuse")}
      </Button>
      <ConfirmButton
        path={`${path}/accept`}
        label={t("refundRequest.accept")}
        title={t("refundRequest.acceptTitle", {
          amount: formatKronor(request.amount_minor, locale),
        })}
        text={t("refundRequest.acceptText")}
        done={t("refundRequest.accepted")}
      />
      {isRefusing ? (
        <ReasonForm
          path={`${path}/refuse`}
          name="reason"
          title={t("refundRequest.refuseTitle")}
          lead={t("refundRequest.refuseLead")}
          label={t("refundRequest.answer")}
          done={t("refundRequest.refused")}
          onClose={() => setRefusing(false)}
        />
      ) : null}
    </div>
  );
}
