import { defineWidgetConfig } from "@medusajs/admin-sdk";
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types";
import { Button } from "@medusajs/ui";
import { useState } from "react";
import { Fetched } from "../components/fetched";
import { RefundForm } from "../components/refund-form";
import { RefundableTable } from "../components/refundable-table";
import { Section } from "../components/section";
import { useWords } from "../i18n/use-words";
import type { RefundableLine } from "../lib/types";
import { useFetched } from "../lib/use-api";
import { useRole } from "../lib/use-role";

/** Below an order: what is paid of each line, and a way to give it back line by line. */
function OrderRefundWidget({ data: order }: DetailWidgetProps<AdminOrder>) {
  const { t } = useWords();
  const { may } = useRole();
  const [isOpen, setIsOpen] = useState(false);
  const query = useFetched<{ lines: RefundableLine[] }>(
    `/admin/orders/${order.id}/refundable-lines`,
    // Asked anew when a payment moves: the order's page itself learns that first.
    { payment_status: order.payment_status },
  );
  const paid = (query.data?.lines ?? []).filter((line) => line.remaining_minor > 0);
  return (
    <Section
      title={t("refund.title")}
      lead={t("refund.lead")}
      actions={
        paid.length > 0 && may("POST /admin/orders/:id/refund-lines") ? (
          <Button size="small" variant="secondary" onClick={() => setIsOpen(true)}>
            {t("refund.open")}
          </Button>
        ) : undefined
      }
    >
      <Fetched query={query} empty={() => paid.length === 0 && t("refund.nothing")}>
        {() => <RefundableTable lines={paid} />}
      </Fetched>
      {isOpen ? (
        <RefundForm orderId={order.id} lines={paid} onClose={() => setIsOpen(false)} />
      ) : null}
    </Section>
  );
}

export const config = defineWidgetConfig({
  zone: "order.details.after",
  id: "insteg:order-refund",
});

export default OrderRefundWidget;
