import { customerPayment, enterpriseGeneral, networkRounding } from "./accounts";
import { assertNotNegative } from "./amount";
import { divideRoundHalfUp } from "./money";
import { assertBalanced, type Posting } from "./posting";

const KRONA_MINOR = 100n;

export const PAYMENT_KINDS = ["cash", "swish", "card"] as const;
/** How a customer pays at a stall. */
export type PaymentKind = (typeof PAYMENT_KINDS)[number];

/**
 * What is paid for goods of `total_minor` öre at a stall: cash in whole kronor, 50 öre upwards; Swish and
 * card to the öre.
 * @throws DomainError amount_negative
 */
export function paidAtStall(total_minor: bigint, kind: PaymentKind): bigint {
  assertNotNegative("total_minor", total_minor);
  return kind === "cash" ? divideRoundHalfUp(total_minor, KRONA_MINOR) * KRONA_MINOR : total_minor;
}

/** A sale whose money the enterprise itself took in. Öre. */
export interface Collection {
  enterprise_id: string;
  /** what the goods cost, as it is captured */
  total_minor: bigint;
  /** what the customer paid: rounded, if in cash */
  paid_minor: bigint;
}

/**
 * The postings that say that an enterprise has taken in a sale's money itself: the captured payment never
 * reaches the network, the enterprise's balance falls by what it holds, and what rounding made more or
 * less is the network's, without VAT. They sum to zero; amounts of zero are left out.
 * @throws DomainError amount_negative
 */
export function collectionPostings(collection: Collection): Posting[] {
  const { enterprise_id, total_minor, paid_minor } = collection;
  assertNotNegative("total_minor", total_minor);
  assertNotNegative("paid_minor", paid_minor);
  const postings = [
    posting(null, customerPayment(), total_minor),
    posting(enterprise_id, enterpriseGeneral(enterprise_id), -paid_minor),
    posting(null, networkRounding(), paid_minor - total_minor),
  ].filter(({ amount_minor }) => amount_minor !== 0n);
  assertBalanced(postings);
  return postings;
}

function posting(enterprise_id: string | null, account: string, amount_minor: bigint): Posting {
  return {
    account,
    amount_minor,
    line_id: null,
    component: "collection",
    enterprise_id,
    stage_id: null,
    place_id: null,
    month: null,
  };
}
