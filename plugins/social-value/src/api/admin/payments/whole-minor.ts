import { parseMinor } from "@insteg/domain";
import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../../lib/errors";
import { sumOfMoved } from "../../../workflows/funding/moved";

/**
 * Before Medusa's own capture and refund: amounts are whole öre ("amount_not_in_minor_units"), and not
 * an öre more than was paid is given back ("refund_exceeds_payment"). Medusa compares with a tolerance
 * of one öre, which the ledger would have to carry.
 */
export async function checkAmount(
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { amount } = (req.body ?? {}) as { amount?: unknown };
  if (typeof amount !== "number" || !Number.isFinite(amount)) {
    // Left out, or wrong in a way that Medusa's own check tells.
    next();
    return;
  }
  if (parseMinor(amount, 12) !== parseMinor(amount) * 10n ** 10n) {
    next(refusal("amount_not_in_minor_units", "An amount has no more than two decimals", {}));
    return;
  }
  const isRefund = req.path.endsWith("/refund");
  const remaining_minor = isRefund ? await remainingOf(req) : null;
  if (remaining_minor !== null && parseMinor(amount) > remaining_minor) {
    const data = { remaining_minor: Number(remaining_minor) };
    next(refusal("refund_exceeds_payment", "More than what was paid and not refunded", data));
    return;
  }
  next();
}

/** What is captured of the payment and not refunded, öre; null for a payment that does not exist. */
async function remainingOf(req: AuthenticatedMedusaRequest): Promise<bigint | null> {
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payment",
    fields: ["captures.amount", "refunds.amount"],
    filters: { id: req.params.id },
  });
  const [payment] = data;
  return payment ? sumOfMoved(payment.captures) - sumOfMoved(payment.refunds) : null;
}

function refusal(code: string, message: string, data: Record<string, unknown>): Error {
  return networkError(MedusaError.Types.INVALID_DATA, code, message, data);
}
