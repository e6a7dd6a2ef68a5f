import { outstandingPieces } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { findConsignment } from "../../consignments/consignment";
import { clock } from "../../lib/clock";
import { sqlRows } from "../../lib/sql";
import { FUNDING_MODULE } from "../../modules/funding";
import { refundRequestsOfOrder } from "../../modules/funding/refund-requests/refund-request";
import type FundingModuleService from "../../modules/funding/service";
import {
  endPart,
  noteLookedAt,
  ordersToSettle,
  type Withdrawal,
  type WithdrawalOutcome,
  type WithdrawalPart,
} from "../../modules/funding/withdrawals/withdrawal";
import { cancelLines } from "../consignment/cancel-lines";
import { whileHeld } from "../consignment/held";
import { noteOf, reduceOrder } from "../consignment/order-edit";
import { requestRefund } from "../consignment/refund-requests";
import { postPaymentsOf } from "../funding/refund-lines";
import { syncSale } from "../funding/sync-sale";
import { databaseOf } from "../lib/database";
import {
  goneOf,
  type WithdrawalBasis,
  withdrawalBasis,
  withdrawnLines,
} from "./withdrawable-lines";
import { WITHDRAWAL_KEY } from "./withdrawal-key";
import { tellWithdrawal } from "./withdrawal-mails";

/** Who does what a withdrawal asks for. */
const BY = "withdrawal";
const AT_ONCE = 100;

/** Takes up the withdrawals that wait; says of how many orders. One that fails does not stop the others. */
export async function settleWaitingWithdrawals(container: MedusaContainer): Promise<number> {
  const db = databaseOf(container);
  const orderIds = await ordersToSettle(db, AT_ONCE);
  for (const orderId of orderIds) {
    await noteLookedAt(db, orderId);
    await settleWithdrawalsSafely(container, orderId);
  }
  return orderIds.length;
}

/**
 * Carries the order's withdrawals as far as they can come now: tells of them, cancels what is not packed, asks
 * finance to pay back what has come back, and ends those whose money is settled. Each step is done
 * once, however often it is asked for.
 */
export async function settleWithdrawals(
  container: MedusaContainer,
  orderId: string,
): Promise<void> {
  const { withdrawals, parts } = await withdrawalBasis(container, orderId);
  for (const part of parts.filter(({ outcome }) => outcome === null)) {
    const withdrawal = withdrawals.find(({ id }) => id === part.withdrawal_id);
    if (withdrawal) {
      await tellWithdrawal(container, withdrawal);
      await settlePart(container, withdrawal, part);
    }
  }
}

/** As {@link settleWithdrawals}, for who has done something else that stands whatever becomes of this. */
export async function settleWithdrawalsSafely(
  container: MedusaContainer,
  orderId: string,
): Promise<void> {
  try {
    await settleWithdrawals(container, orderId);
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`The withdrawals of order ${orderId} wait: ${String(error)}`);
  }
}

async function settlePart(
  container: MedusaContainer,
  withdrawal: Withdrawal,
  part: WithdrawalPart,
): Promise<void> {
  await cancelUnpacked(container, withdrawal, part);
  const basis = await withdrawalBasis(container, part.order_id);
  const isBack = outstandingIn(basis, withdrawal, part.enterprise_id).length === 0;
  if (isBack && part.is_whole) {
    await takeOutFreight(container, part);
  }
  const money = await askForMoney(container, withdrawal, part);
  if (isBack && money) {
    const end = { outcome: money, at: clock.now(), by: null };
    await endPart(databaseOf(container), part, end);
  }
}

/** What of the enterprise's lines this withdrawal still waits for, with how much of it is not packed. */
function outstandingIn(basis: WithdrawalBasis, withdrawal: Withdrawal, enterpriseId: string) {
  return basis.lines
    .filter((line) => line.enterprise_id === enterpriseId)
    .flatMap((line) => {
      const [own] = withdrawnLines(basis, line, ({ id }) => id === withdrawal.id);
      const quantity = own ? outstandingPieces(own) : 0;
      const unpacked = Math.max(0, line.ordered_quantity - line.packed_quantity);
      return quantity > 0
        ? [{ line_id: line.line_id, quantity, unpacked: Math.min(quantity, unpacked) }]
        : [];
    });
}

/** What the seller has not packed leaves the order, and what is paid for it is given back at once. */
async function cancelUnpacked(
  container: MedusaContainer,
  withdrawal: Withdrawal,
  { order_id, enterprise_id }: WithdrawalPart,
): Promise<void> {
  const basis = await withdrawalBasis(container, order_id);
  const items = outstandingIn(basis, withdrawal, enterprise_id)
    .filter(({ unpacked }) => unpacked > 0)
    .map(({ line_id, unpacked }) => ({ line_id, quantity: unpacked }));
  if (items.length === 0) {
    return;
  }
  // What is gone names the state that this was asked in: done once for it, and anew when more is unpacked.
  const gone = basis.lines.reduce((sum, line) => sum + goneOf(line), 0);
  const key = `${WITHDRAWAL_KEY}${withdrawal.id}:${gone}`;
  await cancelLines(container, { order_id, enterprise_id, key, items, by: BY });
}

/** The freight of goods that have all come back leaves the order too, so that it is owed to the customer. */
async function takeOutFreight(container: MedusaContainer, part: WithdrawalPart): Promise<void> {
  const { order_id, enterprise_id, withdrawal_id } = part;
  const act = { order_id, enterprise_id, by: BY };
  await whileHeld(container, act, async ({ shipping, state }) => {
    if (shipping && shipping.amount_minor > 0n && state !== "cancelled") {
      const note = noteOf(enterprise_id, `${WITHDRAWAL_KEY}${withdrawal_id}:freight`);
      const freight = { pieces: [], shipping_method_id: shipping.line_id };
      await reduceOrder(container, { order_id, note, by: BY, ...freight });
    }
    await syncSale(container, order_id);
  });
}

/**
 * Asks finance for what is owed of the withdrawn lines and not asked for yet. Gives how the part's money
 * is settled, or null while it is not.
 */
async function askForMoney(
  container: MedusaContainer,
  withdrawal: Withdrawal,
  part: WithdrawalPart,
): Promise<WithdrawalOutcome | null> {
  const { order_id, enterprise_id } = part;
  await postPaymentsOf(container, order_id);
  const key = `${WITHDRAWAL_KEY}${withdrawal.id}`;
  const requests = await refundRequestsOfOrder(databaseOf(container), enterprise_id, order_id);
  const own = requests.filter((one) => one.reason.startsWith(reasonOf(withdrawal)));
  if (own.some(({ state }) => state === "refused")) {
    return "refused";
  }
  const owed = await owedLines(container, withdrawal, part);
  const open = requests.filter(({ state }) => state === "requested");
  const asked = new Map<string, bigint>();
  for (const { line_id, amount_minor } of open.flatMap(({ lines }) => lines)) {
    asked.set(line_id, (asked.get(line_id) ?? 0n) + amount_minor);
  }
  const lines = owed
    .map(({ line_id, owed_minor }) => ({
      line_id,
      amount_minor: owed_minor - (asked.get(line_id) ?? 0n),
    }))
    .filter(({ amount_minor }) => amount_minor > 0n);
  if (lines.length > 0) {
    const wish = { order_id, enterprise_id, lines, by: BY, reason: reasonOf(withdrawal) };
    await requestRefund(container, { ...wish, key: `${key}:${requests.length}` });
    return null;
  }
  return open.length > 0 || owed.length > 0 ? null : paidBack(container, withdrawal);
}

/** What finance reads: why the money is to be given back. */
const reasonOf = ({ id, created_at }: Withdrawal): string =>
  `Ångerrätt: kunden ångrade köpet ${created_at.toISOString().slice(0, 10)} (${id})`;

/** The withdrawn lines that something is owed of, and the freight where all is withdrawn; öre. */
async function owedLines(
  container: MedusaContainer,
  withdrawal: Withdrawal,
  { order_id, enterprise_id, is_whole }: WithdrawalPart,
) {
  const [refundable, { shipping }] = await Promise.all([
    container.resolve<FundingModuleService>(FUNDING_MODULE).refundableLines(order_id),
    findConsignment(container, enterprise_id, order_id),
  ]);
  const own = new Set(
    withdrawal.lines
      .filter((line) => line.enterprise_id === enterprise_id)
      .map(({ line_id }) => line_id),
  );
  if (is_whole && shipping) {
    own.add(shipping.line_id);
  }
  return refundable.filter(({ line_id, owed_minor }) => own.has(line_id) && owed_minor > 0n);
}

/** Whether any money went back since: what was never paid for has none to give back. */
async function paidBack(
  container: MedusaContainer,
  { order_id, created_at }: Withdrawal,
): Promise<"refunded" | "unpaid"> {
  const refunds = await sqlRows(
    databaseOf(container),
    `SELECT 1 FROM refund r JOIN payment p ON p.id = r.payment_id
       JOIN order_payment_collection c ON c.payment_collection_id = p.payment_collection_id
        AND c.deleted_at IS NULL
      WHERE c.order_id = ? AND r.deleted_at IS NULL AND r.created_at >= ? LIMIT 1`,
    [order_id, created_at],
  );
  return refunds.length > 0 ? "refunded" : "unpaid";
}
