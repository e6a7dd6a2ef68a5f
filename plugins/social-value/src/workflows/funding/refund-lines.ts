import { formatMinor, sumOf } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows";
import { networkError } from "../../lib/errors";
import { FUNDING_MODULE } from "../../modules/funding";
import type { RefundedLine } from "../../modules/funding/ledger/refund-posting";
import type FundingModuleService from "../../modules/funding/service";
import { whileOrderHeld } from "../lib/order-lock";
import { type Moved, sumOfMoved } from "./moved";
import { postPayment } from "./post-payment";
import { type Refundable, refundsOf } from "./refund-division";
import { refundMetadata } from "./refund-metadata";

export interface RefundLinesInput {
  order_id: string;
  /** Of the order's own items and shipping methods; amounts in öre, VAT included. */
  lines: RefundedLine[];
  note?: string | undefined;
  refund_reason_id?: string | undefined;
  created_by?: string | undefined;
  /** When it was made (ISO 8601), of a refund that was made off-line; now when left out. */
  made_at?: string | undefined;
  /** The request of an enterprise that it answers. */
  request_id?: string | undefined;
}

/**
 * Gives back amounts of certain lines of an order, through Medusa's own refund of the payments that paid
 * for them. The lines are stored with the refund itself, so the ledger posts them however late it
 * learns of it. Throws "refund_without_lines", "refund_exceeds_line" and "refund_exceeds_payment".
 */
async function refundLines(
  container: MedusaContainer,
  input: RefundLinesInput,
): Promise<{ amount_minor: string }> {
  const payments = await postPaymentsOf(container, input.order_id);
  await assertRefundable(container, input);
  const { note, refund_reason_id, created_by } = input;
  for (const { payment_id, amount_minor, lines } of refundsOf(input.lines, payments)) {
    await refundPaymentWorkflow(container).run({
      input: {
        payment_id,
        amount: Number(formatMinor(amount_minor)),
        note,
        refund_reason_id,
        created_by,
        // Medusa's step hands its whole input on to the payment module, which stores this.
        ...{ metadata: refundMetadata(lines, input) },
      },
    });
    await postPayment(container, payment_id);
  }
  return { amount_minor: sumOf(input.lines.map((line) => line.amount_minor)).toString() };
}

/**
 * Posts what has moved of an order's payments, so that what is captured is in the ledger before it is
 * given back; gives the payments with what is left of each.
 */
export async function postPaymentsOf(
  container: MedusaContainer,
  orderId: string,
): Promise<Refundable[]> {
  const payments = await refundablePayments(container, orderId);
  for (const { payment_id } of payments) {
    await postPayment(container, payment_id);
  }
  return payments;
}

async function assertRefundable(
  container: MedusaContainer,
  { order_id, lines }: RefundLinesInput,
): Promise<void> {
  if (lines.length === 0 || lines.some((line) => line.amount_minor <= 0n)) {
    throw refusal("refund_without_lines", "A refund names at least one line and what of it", {});
  }
  const refundable = await container
    .resolve<FundingModuleService>(FUNDING_MODULE)
    .refundableLines(order_id);
  for (const { line_id } of lines) {
    const asked_minor = sumOf(
      lines.filter((line) => line.line_id === line_id).map((line) => line.amount_minor),
    );
    const known = refundable.find((line) => line.line_id === line_id);
    const remaining_minor = known?.remaining_minor ?? 0n;
    if (asked_minor > remaining_minor) {
      throw refusal("refund_exceeds_line", "More than what remains of the line", {
        line_id,
        asked_minor: Number(asked_minor),
        remaining_minor: Number(remaining_minor),
      });
    }
  }
}

async function refundablePayments(
  container: MedusaContainer,
  orderId: string,
): Promise<Refundable[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      "payment_collections.payments.id",
      "payment_collections.payments.captures.amount",
      "payment_collections.payments.refunds.amount",
    ],
    filters: { id: orderId },
  });
  const order = data[0] as unknown as
    | { payment_collections: { payments: PaymentSums[] | null }[] | null }
    | undefined;
  const payments = (order?.payment_collections ?? []).flatMap(({ payments: own }) => own ?? []);
  return payments.map((payment) => ({
    payment_id: payment.id,
    remaining_minor: sumOfMoved(payment.captures) - sumOfMoved(payment.refunds),
  }));
}

interface PaymentSums {
  id: string;
  captures: Moved[] | null;
  refunds: Moved[] | null;
}

function refusal(code: string, message: string, data: Record<string, unknown>): Error {
  return networkError(MedusaError.Types.INVALID_DATA, code, message, data);
}

// No compensation: the money has left, as in Medusa's own refund.
const refundLinesStep = createStep(
  "refund-lines",
  async (input: RefundLinesInput, { container }) =>
    new StepResponse(
      await whileOrderHeld(container, input.order_id, () => refundLines(container, input)),
    ),
);

const refundHeldLinesStep = createStep(
  "refund-held-lines",
  async (input: RefundLinesInput, { container }) =>
    new StepResponse(await refundLines(container, input)),
);

/** As {@link refundLinesWorkflow}, for who holds the order already. */
export const refundHeldLinesWorkflow = createWorkflow(
  "refund-held-lines",
  (input: WorkflowData<RefundLinesInput>) => new WorkflowResponse(refundHeldLinesStep(input)),
);

/**
 * Refunds lines of an order and posts them to the ledger, one after another for each order. Throws
 * "consignment_busy" (409) too, while somebody else is at work with the order.
 */
export const refundLinesWorkflow = createWorkflow(
  "refund-lines",
  (input: WorkflowData<RefundLinesInput>) => new WorkflowResponse(refundLinesStep(input)),
);
