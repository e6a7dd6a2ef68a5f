import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../lib/errors";

/** The same whether there is none or the link is not its own, so that ids cannot be probed. */
export function quoteNotFound(): Error {
  return networkError(
    MedusaError.Types.NOT_FOUND,
    "quote_not_found",
    "There is no such quote, or the link is not its own",
  );
}

export function businessCustomerNotFound(id: string): Error {
  return networkError(
    MedusaError.Types.NOT_FOUND,
    "business_customer_not_found",
    "There is no such business customer",
    { id },
  );
}

/** Something that cannot be done with a quote as it stands (409). */
export function quoteConflict(
  code: "quote_not_open" | "quote_not_sent" | "quote_expired" | "quote_without_goods",
  message: string,
  data: Record<string, unknown> = {},
): Error {
  return networkError(MedusaError.Types.CONFLICT, code, message, data);
}

/** Something in what was sent that does not fit what there is (400). */
export function tradeInputError(
  code:
    | "trade_channel_unknown"
    | "variant_unknown"
    | "freight_unknown"
    | "valid_until_past"
    | "price_missing",
  message: string,
  data: Record<string, unknown> = {},
): Error {
  return networkError(MedusaError.Types.INVALID_DATA, code, message, data);
}
