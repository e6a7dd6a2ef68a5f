import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../lib/errors";

/** The same whether the goods are another enterprise's or nowhere. */
export function goodsNotFound(): Error {
  return networkError(MedusaError.Types.NOT_FOUND, "goods_not_found", "There are no such goods");
}

/** What is tried does not fit the state that the goods are in. */
export function goodsStateConflict(id: string, status: string): Error {
  return networkError(
    MedusaError.Types.CONFLICT,
    "goods_state_conflict",
    `The goods are ${status}: that cannot be done with them now`,
    { id, status },
  );
}
