import { Table } from "@medusajs/ui";
import { useState } from "react";
import { Download } from "../../../components/download";
import { Fetched } from "../../../components/fetched";
import { Pager } from "../../../components/pager";
import { NumberCell, ScrollTable } from "../../../components/scroll-table";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import { formatAmount } from "../../../lib/format";
import type { SelfBilling, SelfBillings } from "../../../lib/payout-types";
import { useFetched } from "../../../lib/use-api";

/** The statements between a chain's stages; those of one enterprise where the page shows one. */
export function SelfBillingSection({ enterpriseId }: { enterpriseId: string }) {
  const { t } = useWords();
  // The address keeps the payouts' own place in their list.
  const [offset, setOffset] = useState(0);
  const query = useFetched<SelfBillings>("/admin/self-billings", {
    enterprise_id: enterpriseId,
    offset,
  });
  return (
    <Section title={t("payout.selfBillings")} lead={t("payout.selfBillingsLead")}>
      <Fetched query={query} empty={({ count }) => count === 0 && t("payout.selfBillingsEmpty")}>
        {(answer) => (
          <>
            <ScrollTable
              caption={t("payout.selfBillings")}
              columns={[
                { label: t("payout.number") },
                { label: t("payout.period") },
                { label: t("payout.supplier") },
                { label: t("payout.buyer") },
                { label: t("payout.net"), unit: "kr", isNumber: true },
                { label: t("payout.vat"), unit: "kr", isNumber: true },
                { label: t("payout.files") },
              ]}
            >
              {answer.self_billings.map((one) => (
                <SelfBillingRow key={one.id} one={one} />
              ))}
            </ScrollTable>
            <Pager page={answer} onOffset={setOffset} />
          </>
        )}
      </Fetched>
    </Section>
  );
}

function SelfBillingRow({ one }: { one: SelfBilling }) {
  const { t, locale } = useWords();
  const file = (format: string) => `/admin/self-billings/${one.id}/statement?format=${format}`;
  return (
    <Table.Row>
      <Table.Cell>{one.number}</Table.Cell>
      <Table.Cell className="whitespace-nowrap">{one.period}</Table.Cell>
      <Table.Cell className="whitespace-nowrap">{one.supplier_name}</Table.Cell>
      <Table.Cell className="whitespace-nowrap">
        {one.seller_name ?? t("payout.network")}
      </Table.Cell>
      <NumberCell>{formatAmount(one.net_minor, locale)}</NumberCell>
      <NumberCell>{formatAmount(one.vat_minor, locale)}</NumberCell>
      <Table.Cell>
        <span className="flex gap-2">
          <Download path={file("pdf")} label="PDF" />
          <Download path={file("csv")} label="CSV" />
        </span>
      </Table.Cell>
    </Table.Row>
  );
}
