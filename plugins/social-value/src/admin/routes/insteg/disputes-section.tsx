import { Table } from "@medusajs/ui";
import { NameLink } from "../../components/name-link";
import { Pager } from "../../components/pager";
import { NumberCell, ScrollTable } from "../../components/scroll-table";
import { Section } from "../../components/section";
import { useWords } from "../../i18n/use-words";
import { formatDay, formatKronor } from "../../lib/format";
import type { Dispute, Page } from "../../lib/types";
import { useFetched } from "../../lib/use-api";
import { useFilters } from "../../lib/use-filters";

const OFFSET = "dispute_offset";

/** Payments that customers' banks have questioned, with what each has cost; nothing while there are none. */
export function DisputesSection() {
  const { t, locale } = useWords();
  const { offsetOf, set } = useFilters();
  const { data } = useFetched<Page & { disputes: Dispute[] }>("/admin/disputes", {
    offset: offsetOf(OFFSET),
  });
  if (!data || data.count === 0) {
    return null;
  }
  return (
    <Section title={t("dispute.title")} lead={t("dispute.lead")}>
      <ScrollTable
        caption={t("dispute.title")}
        columns={[
          { label: t("dispute.opened") },
          { label: t("dispute.order") },
          { label: t("dispute.status") },
          { label: t("dispute.answerBy") },
          { label: t("dispute.taken"), isNumber: true },
          { label: t("dispute.fee"), isNumber: true },
        ]}
      >
        {data.disputes.map((one) => (
          <Table.Row key={one.id}>
            <Table.Cell className="whitespace-nowrap">
              {formatDay(one.opened_at, locale)}
            </Table.Cell>
            <Table.Cell>
              {one.order_id ? (
                <NameLink to={`/orders/${one.order_id}`}>
                  {t("dispute.number", { number: one.display_id ?? one.order_id })}
                </NameLink>
              ) : (
                "–"
              )}
            </Table.Cell>
            <Table.Cell>{t(`dispute.states.${stateOf(one.status)}`)}</Table.Cell>
            <Table.Cell className="whitespace-nowrap">
              {one.answer_by ? formatDay(one.answer_by, locale) : "–"}
            </Table.Cell>
            <NumberCell>{formatKronor(one.taken_minor, locale)}</NumberCell>
            <NumberCell>{formatKronor(one.fee_minor, locale)}</NumberCell>
          </Table.Row>
        ))}
      </ScrollTable>
      <Pager page={data} onOffset={(next) => set({ [OFFSET]: next })} />
    </Section>
  );
}

/** Stripe has many words for a dispute's state; these are what one must know of it. */
function stateOf(status: string): "open" | "won" | "lost" | "ended" {
  if (status === "won" || status === "lost") {
    return status;
  }
  return status === "warning_closed" || status === "prevented" ? "ended" : "open";
}
