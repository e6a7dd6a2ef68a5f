import { sumOf } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { findConsignment } from "../../consignments/consignment";
import { FUNDING_MODULE } from "../../modules/funding";
import {
  type Cancellation,
  type CancelledLine,
  dropCancellation,
  insertCancellation,
  noteFailed,
  noteSettled,
  noteTaken,
  openCancellations,
  waitingCancellations,
} from "../../modules/funding/cancellations/cancellation";
import type { RefundedLine } from "../../modules/funding/ledger/refund-posting";
import type FundingModuleService from "../../modules/funding/service";
import { postPaymentsOf, refundHeldLinesWorkflow } from "../funding/refund-lines";
import { refundedBefore } from "../funding/refunded-before";
import { syncSale } from "../funding/sync-sale";
import { databaseOf } from "../lib/database";
import { whileOrderHeld } from "../lib/order-lock";
import { mailCancelled } from "./customer-mails";
import type { LinePieces } from "./held";
import { isReduced, noteOf } from "./order-edit";

type Whose = Pick<Cancellation, "order_id" | "enterprise_id">;

/** Writes down what is about to be taken out, with what is owed for the same lines already. */
export async function beginCancellation(
  container: MedusaContainer,
  whose: Whose & { key: string; by: string },
  lost: { pieces: readonly LinePieces[]; freight_id: string | null },
): Promise<void> {
  const { order_id, enterprise_id, key, by } = whose;
  await syncSale(container, order_id);
  await postPaymentsOf(container, order_id);
  const [owed, held] = await Promise.all([
    owedByLine(container, order_id),
    heldByLine(container, whose),
  ]);
  const taken = [
    ...lost.pieces,
    ...(lost.freight_id ? [{ line_id: lost.freight_id, quantity: 0 }] : []),
  ];
  await insertCancellation(databaseOf(container), {
    ...{ order_id, enterprise_id, key, cancelled_by: by, created_at: new Date() },
    lines: taken.map(({ line_id, quantity }) => ({
      ...{ line_id, quantity, taken_minor: null },
      amount_minor: held.get(line_id) ?? 0n,
      owed_minor: owed.get(line_id) ?? 0n,
    })),
  });
}

/**
 * Brings an enterprise's cancellations of an order to their end, the oldest first: what each took out is
 * given back, once, and the customer is told. One whose order was never edited is forgotten. For who holds
 * the order; throws what a refund throws.
 */
export async function settleHeld(container: MedusaContainer, whose: Whose): Promise<void> {
  const db = databaseOf(container);
  for (const one of await openCancellations(db, whose)) {
    if (await isReduced(container, one.order_id, noteOf(one.enterprise_id, one.key))) {
      await settle(container, one);
    } else {
      await dropCancellation(db, one);
    }
  }
}

/** Takes up what a crash or a refund that failed left half done; says how many orders were taken up. */
export async function settleCancellations(container: MedusaContainer): Promise<number> {
  const db = databaseOf(container);
  let taken = 0;
  for (const whose of await waitingCancellations(db)) {
    try {
      await whileOrderHeld(container, whose.order_id, () => settleHeld(container, whose));
      taken += 1;
    } catch (error) {
      await noteFailed(db, whose);
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`What is cancelled of order ${whose.order_id} is not given back: ${String(error)}`);
    }
  }
  return taken;
}

async function settle(container: MedusaContainer, one: Cancellation): Promise<void> {
  const { order_id, enterprise_id, key } = one;
  const note = noteOf(enterprise_id, key);
  await syncSale(container, order_id);
  await postPaymentsOf(container, order_id);
  const lines = await withTaken(container, one);
  const due = await dueLines(container, { ...one, lines }, note);
  if (due.length > 0) {
    await refundHeldLinesWorkflow(container).run({
      input: { order_id, lines: due, note, created_by: one.cancelled_by },
    });
  }
  // The refunds tell what was given back, whoever of several tries gave it.
  const refunded_minor = sumOf((await refundedBefore(container, order_id, { note })).values());
  const pieces = lines.filter(({ quantity }) => quantity > 0);
  await mailCancelled(container, { order_id, enterprise_id, key, pieces, refunded_minor });
  await noteSettled(databaseOf(container), one);
}

/** Its lines with what it took of each: what the order held before, less what it holds now. */
async function withTaken(container: MedusaContainer, one: Cancellation): Promise<CancelledLine[]> {
  if (one.lines.every(({ taken_minor }) => taken_minor !== null)) {
    return one.lines;
  }
  const now = await heldByLine(container, one);
  const lines = one.lines.map((line) => ({
    ...line,
    taken_minor: line.amount_minor - (now.get(line.line_id) ?? 0n),
  }));
  await noteTaken(databaseOf(container), one, lines);
  return lines;
}

/**
 * What is to be given back for it: of what it took, as much as is owed now beyond what was owed before. What
 * others have given back of the same lines since has gone to what was owed before first.
 */
async function dueLines(
  container: MedusaContainer,
  { order_id, lines, created_at }: Cancellation,
  note: string,
): Promise<RefundedLine[]> {
  const [owed, own, others] = await Promise.all([
    owedByLine(container, order_id),
    refundedBefore(container, order_id, { note }),
    refundedBefore(container, order_id, { other_than: note, since: created_at }),
  ]);
  return lines.flatMap(({ line_id, owed_minor, taken_minor }) => {
    const stays_minor = notNegative(owed_minor - (others.get(line_id) ?? 0n));
    const left_minor = (taken_minor ?? 0n) - (own.get(line_id) ?? 0n);
    const added_minor = (owed.get(line_id) ?? 0n) - stays_minor;
    const amount_minor = left_minor < added_minor ? left_minor : added_minor;
    return amount_minor > 0n ? [{ line_id, amount_minor }] : [];
  });
}

const notNegative = (amount_minor: bigint): bigint => (amount_minor > 0n ? amount_minor : 0n);

/** What the order holds of the enterprise's lines and freight, öre. */
async function heldByLine(
  container: MedusaContainer,
  { enterprise_id, order_id }: Whose,
): Promise<ReadonlyMap<string, bigint>> {
  const { lines, shipping } = await findConsignment(container, enterprise_id, order_id);
  const all = [...lines, ...(shipping ? [shipping] : [])];
  return new Map(all.map(({ line_id, amount_minor }) => [line_id, amount_minor]));
}

async function owedByLine(
  container: MedusaContainer,
  orderId: string,
): Promise<ReadonlyMap<string, bigint>> {
  const lines = await container
    .resolve<FundingModuleService>(FUNDING_MODULE)
    .refundableLines(orderId);
  return new Map(lines.map(({ line_id, owed_minor }) => [line_id, owed_minor]));
}
