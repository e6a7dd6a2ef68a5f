import { defineWidgetConfig } from "@medusajs/admin-sdk";
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types";
import { Fetched } from "../components/fetched";
import { Section } from "../components/section";
import { TraceLines } from "../components/trace-lines";
import { TraceStatus, TraceSummary } from "../components/trace-summary";
import { UnmatchedNote } from "../components/unmatched-note";
import { useWords } from "../i18n/use-words";
import type { Trace } from "../lib/trace-types";
import { useFetched } from "../lib/use-api";

/** While a trace is one of these there is more to come from a capture. */
const WAITING: readonly (Trace["status"] | undefined)[] = ["expected", "partly_earned"];

/** Below an order: which places it pays for, or will pay for once it is paid. */
function OrderTraceWidget({ data: order }: DetailWidgetProps<AdminOrder>) {
  const { t } = useWords();
  const isPaid = order.payment_status === "captured";
  const query = useFetched<{ trace: Trace | null }>(
    `/admin/orders/${order.id}/trace`,
    // Asked anew when the payment changes: the order's page itself learns that first.
    { payment_status: order.payment_status },
    // A capture is posted by an event of its own, a moment after the page says paid.
    { pollWhile: (answer) => isPaid && WAITING.includes(answer?.trace?.status) },
  );
  const trace = query.data?.trace;
  return (
    <Section
      title={t("trace.title")}
      lead={trace ? <TraceSummary trace={trace} /> : undefined}
      actions={trace ? <TraceStatus trace={trace} /> : undefined}
    >
      {trace ? <UnmatchedNote amount_minor={trace.unmatched_minor} /> : null}
      <Fetched query={query} empty={(answer) => !answer.trace?.lines.length && t("trace.missing")}>
        {(answer) => <TraceLines lines={answer.trace?.lines ?? []} />}
      </Fetched>
    </Section>
  );
}

export const config = defineWidgetConfig({
  zone: "order.details.after",
  id: "insteg:order-trace",
});

export default OrderTraceWidget;
