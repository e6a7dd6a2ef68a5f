import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../lib/errors";
import { receiveReversal } from "../../modules/funding/stall/stall-reversal";
import { saleByKey } from "../../modules/funding/stall/stall-sale";
import { databaseOf } from "../lib/database";
import { type Seller, tellReceived, timeOfTold } from "./receive-sales";

/** A reversing entry as a phone tells it. */
export interface ToldReversal {
  /** Its own, not the sale's. */
  key: string;
  /** ISO 8601 */
  reversed_at: string;
}

/**
 * Writes down that a sale is reversed; the same entry again is "already". Throws "stall_sale_not_found"
 * (404), and 409 "stall_sale_reversed" when another entry has reversed the sale and "idempotency_conflict"
 * when the key was used for something else.
 */
export async function reverseStallSale(
  container: MedusaContainer,
  { enterprise_id, member_id }: Seller,
  saleKey: string,
  told: ToldReversal,
): Promise<"accepted" | "already"> {
  const db = databaseOf(container);
  const sale = await saleByKey(db, enterprise_id, saleKey);
  if (!sale) {
    throw networkError(
      MedusaError.Types.NOT_FOUND,
      "stall_sale_not_found",
      "There is no such sale of the enterprise's",
    );
  }
  const { at } = timeOfTold(told.reversed_at);
  const receipt = await receiveReversal(db, {
    stall_sale_id: sale.id,
    ...{ enterprise_id, member_id, key: told.key },
    // Never before the sale, whatever the phone's clock said.
    reversed_at: new Date(Math.max(at.getTime(), sale.sold_at.getTime())),
    told_at: new Date(told.reversed_at).toISOString(),
  });
  if (receipt === "accepted") {
    await tellReceived(container, enterprise_id);
  }
  if (receipt === "accepted" || receipt === "already") {
    return receipt;
  }
  throw receipt === "reversed"
    ? conflict("stall_sale_reversed", "The sale is reversed already")
    : conflict("idempotency_conflict", "The key was used before for another entry");
}

function conflict(code: string, message: string): Error {
  return networkError(MedusaError.Types.CONFLICT, code, message);
}
