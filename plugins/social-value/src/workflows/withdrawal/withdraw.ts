import { divideRoundHalfUp } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { clock } from "../../lib/clock";
import { networkError } from "../../lib/errors";
import {
  insertWithdrawal,
  type Withdrawal,
  type WithdrawnPieces,
} from "../../modules/funding/withdrawals/withdrawal";
import { conflict, type LinePieces } from "../consignment/held";
import { databaseOf } from "../lib/database";
import { whileOrderHeld } from "../lib/order-lock";
import { settleWithdrawalsSafely } from "./settle-withdrawals";
import { goneOf, type OrderLineLeft, withdrawalBasis } from "./withdrawable-lines";

export interface Withdraw {
  order_id: string;
  /** Names the press of the button: the same again is the same withdrawal. */
  key: string;
  items: readonly LinePieces[];
}

/**
 * Takes a customer's notice of withdrawal, of any lines of the order. It stands from the moment that it is
 * stored, and is acknowledged by mail at once; what is not packed leaves the order and is paid back, and what
 * is sent is paid back when it has come back. Whatever of that fails now a job does later.
 * Throws "line_not_found" (404), "withdrawal_barred" (409) with why for lines that can't be withdrawn from,
 * "quantity_exceeds" (409), and "consignment_busy" (409).
 */
export async function withdraw(
  container: MedusaContainer,
  input: Withdraw,
): Promise<{ withdrawal: Withdrawal; is_new: boolean }> {
  const taken = await whileOrderHeld(container, input.order_id, () => store(container, input));
  await settleWithdrawalsSafely(container, input.order_id);
  return taken;
}

async function store(
  container: MedusaContainer,
  { order_id, key, items }: Withdraw,
): Promise<{ withdrawal: Withdrawal; is_new: boolean }> {
  const { lines: left, withdrawals } = await withdrawalBasis(container, order_id);
  const known = withdrawals.find((one) => one.key === key);
  if (known) {
    return { withdrawal: known, is_new: false };
  }
  const lines = withdrawnPieces(left, items);
  const wholeOf = new Map(
    [...new Set(lines.map((line) => line.enterprise_id))].map((id) => [
      id,
      isWhole(left, lines, id),
    ]),
  );
  const withdrawal = await insertWithdrawal(
    databaseOf(container),
    { order_id, key, lines, created_at: clock.now() },
    wholeOf,
  );
  return { withdrawal, is_new: true };
}

function withdrawnPieces(
  left: readonly OrderLineLeft[],
  items: readonly LinePieces[],
): WithdrawnPieces[] {
  const wanted = new Map<string, number>();
  for (const { line_id, quantity } of items) {
    wanted.set(line_id, (wanted.get(line_id) ?? 0) + quantity);
  }
  return [...wanted].map(([line_id, quantity]) => {
    const line = left.find((one) => one.line_id === line_id);
    if (!line) {
      throw networkError(MedusaError.Types.NOT_FOUND, "line_not_found", "There is no such line", {
        id: line_id,
      });
    }
    if (line.bar) {
      const words = "This line can't be withdrawn from";
      throw conflict("withdrawal_barred", words, { line_id, bar: line.bar });
    }
    if (quantity > line.quantity) {
      throw conflict("quantity_exceeds", `There are no more than ${line.quantity} of a line`, {
        ...{ line_id, quantity, left: line.quantity },
      });
    }
    return {
      ...{ line_id, quantity, enterprise_id: line.enterprise_id, gone_before: goneOf(line) },
      amount_minor: divideRoundHalfUp(
        line.gross_minor * BigInt(quantity),
        BigInt(line.sold_quantity),
      ),
    };
  });
}

/** Whether nothing of what the enterprise sold stays with the customer. */
function isWhole(
  left: readonly OrderLineLeft[],
  taken: readonly WithdrawnPieces[],
  enterpriseId: string,
): boolean {
  return left
    .filter((line) => line.enterprise_id === enterpriseId)
    .every(({ line_id, quantity, bar }) => {
      const own = taken.find((piece) => piece.line_id === line_id)?.quantity ?? 0;
      return bar === "nothing_left" || (bar === null && own === quantity);
    });
}
