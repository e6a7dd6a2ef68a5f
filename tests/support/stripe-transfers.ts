import {
  invalid,
  known,
  metadataOf,
  type StripeBooks,
  type StripeTransfer,
  wholeAmount,
} from "./stripe-books";

/** GET /v1/transfers: the latest first, at most 100 at a time. */
export function listTransfers(books: StripeBooks, parameters: URLSearchParams): object {
  const given = known(parameters, ["transfer_group", "destination", "limit", "starting_after"]);
  const limit = Number(given.get("limit") ?? 10);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    throw invalid("Invalid limit", { code: "parameter_invalid_integer", param: "limit" });
  }
  const matching = books.transfers.filter((one) => isWanted(one, given)).reverse();
  const after = given.get("starting_after");
  const from = after ? matching.findIndex((one) => one.id === after) + 1 : 0;
  return {
    object: "list",
    url: "/v1/transfers",
    has_more: matching.length > from + limit,
    data: matching.slice(from, from + limit),
  };
}

function isWanted(transfer: StripeTransfer, given: ReadonlyMap<string, string>): boolean {
  return (["transfer_group", "destination"] as const).every(
    (name) => !given.has(name) || given.get(name) === transfer[name],
  );
}

/** POST /v1/transfers/:id/reversals: never more than what is left of the transfer. */
export function reverseTransfer(
  books: StripeBooks,
  id: string,
  parameters: URLSearchParams,
): object {
  const given = known(parameters, ["amount", "description"]);
  const transfer = books.transfers.find((one) => one.id === id);
  if (!transfer) {
    throw invalid(`No such transfer: '${id}'`, { code: "resource_missing", param: "id" }, 404);
  }
  const left = transfer.amount - transfer.amount_reversed;
  const amount = given.has("amount") ? wholeAmount(given.get("amount")) : left;
  if (amount > left || left === 0) {
    const message = `Reversal amount is greater than unreversed amount on transfer (${left}).`;
    throw invalid(message, { code: "parameter_invalid", param: "amount" });
  }
  transfer.amount_reversed += amount;
  transfer.reversed = transfer.amount_reversed === transfer.amount;
  return {
    id: `trr_${id}_${transfer.amount_reversed}`,
    object: "transfer_reversal",
    amount,
    currency: "sek",
    metadata: metadataOf(given),
    transfer: id,
  };
}
