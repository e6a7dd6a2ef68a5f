import {
  customerPayment,
  networkCommission,
  networkDisputes,
  networkPaymentFees,
} from "./accounts";
import { assertBalanced, type Posting } from "./posting";

/**
 * What a payment provider has done with money that was captured, by its own books. Öre.
 */
export interface ProviderMovement {
  /** What it took back of a captured payment (a dispute); negative, what it gave back again. */
  taken_minor: bigint;
  /** What it charges for it; negative, a fee that it gives back. */
  fee_minor: bigint;
}

/**
 * The postings of a provider's movement. What is taken back stands against the customer's payment as
 * the network's, so that no enterprise and no place loses by it; the fee is the network's, from its
 * commission. They sum to zero; amounts of zero are left out.
 */
export function providerPostings({ taken_minor, fee_minor }: ProviderMovement): Posting[] {
  const postings = [
    posting("dispute", customerPayment(), taken_minor),
    posting("dispute", networkDisputes(), -taken_minor),
    posting("payment_fee", networkPaymentFees(), fee_minor),
    posting("payment_fee", networkCommission(), -fee_minor),
  ].filter(({ amount_minor }) => amount_minor !== 0n);
  assertBalanced(postings);
  return postings;
}

function posting(component: string, account: string, amount_minor: bigint): Posting {
  return {
    account,
    amount_minor,
    line_id: null,
    component,
    enterprise_id: null,
    stage_id: null,
    place_id: null,
    month: null,
  };
}
