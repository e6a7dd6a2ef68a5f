import { monthOf, parseMinor } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { clock } from "../../lib/clock";
import { FUNDING_MODULE } from "../../modules/funding";
import { type CaptureOutcome, contributors } from "../../modules/funding/ledger/capture-posting";
import type FundingModuleService from "../../modules/funding/service";
import { TRAINING_MODULE } from "../../modules/training";
import type TrainingModuleService from "../../modules/training/service";
import { ensureSale } from "./record-sale";

interface PaymentWithCaptures {
  id: string;
  currency_code: string;
  captures: { id: string; amount: string | number; created_at: string | Date }[];
  payment_collection?: { order?: { id: string } | null } | null;
}

/**
 * Posts every capture of a payment that the ledger does not have yet, oldest first. A payment
 * without an order (a cart that was never completed) is left for reconciliation.
 */
export async function postPaymentCaptures(
  container: MedusaContainer,
  paymentId: string,
): Promise<CaptureOutcome[]> {
  const payment = await findPayment(container, paymentId);
  const orderId = payment?.payment_collection?.order?.id;
  if (!payment || !orderId) {
    return [];
  }
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  const training = container.resolve<TrainingModuleService>(TRAINING_MODULE);
  const sale = await ensureSale(container, orderId);
  const outcomes: CaptureOutcome[] = [];
  for (const capture of oldestFirst(payment.captures)) {
    const event_at = clock.timeOf(new Date(capture.created_at));
    const places = await training.listTerms(contributors(sale), monthOf(event_at));
    const event = {
      capture_id: capture.id,
      payment_id: payment.id,
      order_id: orderId,
      amount_minor: parseMinor(capture.amount),
      currency_code: payment.currency_code,
      event_at,
    };
    outcomes.push(await funding.postCapture(event, places));
  }
  return outcomes;
}

async function findPayment(
  container: MedusaContainer,
  paymentId: string,
): Promise<PaymentWithCaptures | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const {
    data: [payment],
  } = await query.graph({
    entity: "payment",
    fields: [
      "id",
      "currency_code",
      "captures.id",
      "captures.amount",
      "captures.created_at",
      "payment_collection.order.id",
    ],
    filters: { id: paymentId },
  });
  return payment as unknown as PaymentWithCaptures | undefined;
}

function oldestFirst(captures: PaymentWithCaptures["captures"]): PaymentWithCaptures["captures"] {
  return [...captures].sort(
    (a, b) =>
      new Date(a.created_at).getTime() - new Date(b.created_at).getTime() || (a.id < b.id ? -1 : 1),
  );
}

// No compensation: the posting is the last step, committed whole or not at all, and a second run of
// the same payment is a no-op. Taking money back out of the ledger is a reversal of its own.
const postPaymentCapturesStep = createStep(
  "post-payment-captures",
  async (input: { payment_id: string }, { container }) =>
    new StepResponse(await postPaymentCaptures(container, input.payment_id)),
);

/** Posts a payment's captures to the ledger, each exactly once. */
export const postPaymentCapturesWorkflow = createWorkflow(
  "post-payment-captures",
  (input: WorkflowData<{ payment_id: string }>) =>
    new WorkflowResponse(postPaymentCapturesStep(input)),
);
