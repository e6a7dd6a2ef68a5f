import { parseMinor } from "@insteg/domain";
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
import { sqlRows } from "../../lib/sql";
import { FUNDING_MODULE } from "../../modules/funding";
import { contributors } from "../../modules/funding/ledger/sale-lines";
import type { StoredSale } from "../../modules/funding/ledger/sale-snapshot";
import type { PostingOutcome } from "../../modules/funding/ledger/transaction";
import type FundingModuleService from "../../modules/funding/service";
import { TRAINING_MODULE } from "../../modules/training";
import type TrainingModuleService from "../../modules/training/service";
import { type CollectedSale, postCollectionReturn } from "./post-collection";
import { ensureSale } from "./record-sale";
import { refundedAt, refundedLines } from "./refund-metadata";
import { syncSaleIfChanged } from "./sync-sale";

interface MoneyMoved {
  id: string;
  /** exact decimal kronor */
  amount: string;
  created_at: string;
}

type Minor = "total_minor" | "paid_minor";

interface PaymentAsItIs {
  id: string;
  currency_code: string;
  captures: MoneyMoved[];
  refunds: (MoneyMoved & { metadata?: Record<string, unknown> | null })[];
  order_id: string | null;
  /** When a sale that came in from a stall was made; null for all others. */
  sold_at: string | null;
  /** That sale, with its amounts in decimal öre. */
  stall: (Omit<CollectedSale, Minor> & Record<Minor, string>) | null;
}

/**
 * Posts every capture and then every refund of a payment that the ledger does not have yet, oldest
 * first; with a refund of a stall's sale, that the enterprise paid it back. What has become of the order
 * since is noted before, so that lines it has lost or gained are known. A payment without an order (a cart that was never completed) is left for reconciliation.
 */
export async function postPayment(
  container: MedusaContainer,
  paymentId: string,
): Promise<PostingOutcome[]> {
  const payment = await findPayment(container, paymentId);
  if (!payment?.order_id) {
    return [];
  }
  const { order_id, sold_at } = payment;
  await syncSaleIfChanged(container, order_id);
  const sale = await ensureSale(container, order_id);
  const { id: payment_id, currency_code } = payment;
  const common = { payment_id, order_id, currency_code };
  const outcomes: PostingOutcome[] = [];
  for (const capture of oldestFirst(payment.captures)) {
    const created_at = sold_at ?? capture.created_at;
    outcomes.push(await postCapture(container, sale, common, { ...capture, created_at }));
  }
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  for (const refund of oldestFirst(payment.refunds)) {
    const created_at = refundedAt(refund.metadata) ?? refund.created_at;
    const moved = await movedAt(funding, { ...refund, created_at });
    const lines = refundedLines(refund.metadata);
    // Before the refund: once that is posted, nobody looks at it again.
    if (payment.stall) {
      const { id } = refund;
      await postCollectionReturn(container, collectedOf(payment.stall), { ...moved, id });
    }
    outcomes.push(await funding.postRefund({ ...common, ...moved, refund_id: refund.id, lines }));
  }
  return outcomes;
}

function collectedOf(sale: NonNullable<PaymentAsItIs["stall"]>): CollectedSale {
  const { total_minor, paid_minor } = sale;
  return { ...sale, total_minor: BigInt(total_minor), paid_minor: BigInt(paid_minor) };
}

async function postCapture(
  container: MedusaContainer,
  sale: StoredSale,
  common: { payment_id: string; order_id: string; currency_code: string },
  capture: MoneyMoved,
): Promise<PostingOutcome> {
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  const training = container.resolve<TrainingModuleService>(TRAINING_MODULE);
  const moved = await movedAt(funding, capture);
  const places = await training.listTerms(contributors(sale), moved.month);
  return funding.postCapture({ ...common, ...moved, capture_id: capture.id }, places);
}

/** When and how much, in öre, and the month in which it is booked. */
async function movedAt(funding: FundingModuleService, moved: MoneyMoved) {
  const event_at = clock.timeOf(new Date(moved.created_at));
  const month = await funding.bookingMonth(event_at, clock.now());
  return { event_at, month, amount_minor: parseMinor(moved.amount) };
}

/** Reads a payment with all that moved, and its order, in one statement: every sale comes this way. */
async function findPayment(
  container: MedusaContainer,
  paymentId: string,
): Promise<PaymentAsItIs | undefined> {
  const [payment] = await sqlRows<PaymentAsItIs>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    `SELECT p.id, p.currency_code, o.order_id, s.sold_at,
            CASE WHEN s.id IS NOT NULL THEN json_build_object(
              'id', s.id, 'enterprise_id', s.enterprise_id, 'total_minor', s.total_minor::text,
              'paid_minor', s.paid_minor::text) END AS stall,
            (SELECT coalesce(json_agg(json_build_object(
                      'id', c.id, 'amount', c.raw_amount ->> 'value', 'created_at', c.created_at)),
                    '[]') FROM capture c
              WHERE c.payment_id = p.id AND c.deleted_at IS NULL) AS captures,
            (SELECT coalesce(json_agg(json_build_object(
                      'id', r.id, 'amount', r.raw_amount ->> 'value', 'created_at', r.created_at,
                      'metadata', r.metadata)),
                    '[]') FROM refund r
              WHERE r.payment_id = p.id AND r.deleted_at IS NULL) AS refunds
       FROM payment p
       LEFT JOIN order_payment_collection o
         ON o.payment_collection_id = p.payment_collection_id AND o.deleted_at IS NULL
       LEFT JOIN stall_sale s ON s.order_id = o.order_id
      WHERE p.id = ?`,
    [paymentId],
  );
  return payment;
}

function oldestFirst<Moved extends MoneyMoved>(moved: readonly Moved[]): Moved[] {
  return [...moved].sort(
    (a, b) =>
      new Date(a.created_at).getTime() - new Date(b.created_at).getTime() || (a.id < b.id ? -1 : 1),
  );
}

// No compensation: the posting is the last step, committed whole or not at all, and a second run of
// the same payment is a no-op. Taking money back out of the ledger is a reversal of its own.
const postPaymentStep = createStep(
  "post-payment",
  async (input: { payment_id: string }, { container }) =>
    new StepResponse(await postPayment(container, input.payment_id)),
);

/** Posts a payment's captures and refunds to the ledger, each exactly once. */
export const postPaymentWorkflow = createWorkflow(
  "post-payment",
  (input: WorkflowData<{ payment_id: string }>) => new WorkflowResponse(postPaymentStep(input)),
);
