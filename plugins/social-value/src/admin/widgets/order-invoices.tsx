import { defineWidgetConfig } from "@medusajs/admin-sdk";
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types";
import { ConfirmButton } from "../components/confirm-button";
import { Fetched } from "../components/fetched";
import { InvoiceTable } from "../components/invoice-table";
import { Section } from "../components/section";
import { useWords } from "../i18n/use-words";
import type { Invoice } from "../lib/invoice-types";
import { useFetched } from "../lib/use-api";
import { useRole } from "../lib/use-role";

/** Below an order on account: its invoices, and a way to issue those that are not due by themselves yet. */
function OrderInvoicesWidget({ data: order }: DetailWidgetProps<AdminOrder>) {
  const { t } = useWords();
  const { may } = useRole();
  const path = `/admin/orders/${order.id}/invoices`;
  const query = useFetched<{ is_on_account: boolean; invoices: Invoice[] }>(path);
  if (!query.data?.is_on_account) {
    return null;
  }
  return (
    <Section
      title={t("invoice.orderTitle")}
      lead={t("invoice.orderLead")}
      actions={
        may("POST /admin/orders/:id/invoices") ? (
          <ConfirmButton
            path={path}
            label={t("invoice.issue")}
            title={t("invoice.issueTitle")}
            text={t("invoice.issueText")}
            done={t("invoice.issuedNow")}
          />
        ) : undefined
      }
    >
      <Fetched
        query={query}
        empty={({ invoices }) => invoices.length === 0 && t("invoice.orderEmpty")}
      >
        {({ invoices }) => <InvoiceTable invoices={invoices} />}
      </Fetched>
    </Section>
  );
}

export const config = defineWidgetConfig({
  zone: "order.details.after",
  id: "insteg:order-invoices",
});

export default OrderInvoicesWidget;
