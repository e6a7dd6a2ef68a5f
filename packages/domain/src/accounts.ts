import { isMonth, type Month } from "./calendar";
import { DomainError } from "./errors";

/** Every account name of the ledger is built here, and nowhere else. */

/** What customers paid; its postings are negative, as the source of the money. */
export const customerPayment = (): string => "customer:payment";
export const enterpriseVat = (enterprise_id: string, rate_bp: number): string =>
  account("enterprise", enterprise_id, "vat", String(rate_bp));
export const enterpriseGeneral = (enterprise_id: string): string =>
  account("enterprise", enterprise_id, "general");
export const enterpriseShipping = (enterprise_id: string): string =>
  account("enterprise", enterprise_id, "shipping");
/** Contributions that no place of the enterprise needs this month. */
export const trainingReserve = (enterprise_id: string): string =>
  account("enterprise", enterprise_id, "training_reserve");
export const placeMonth = (place_id: string, month: Month): string =>
  account("place", place_id, month);
/** What payouts have settled with the enterprise. */
export const enterprisePaidOut = (enterprise_id: string): string =>
  account("enterprise", enterprise_id, "paid_out");
/** What payouts have settled of a closed place month; its funding itself stays where it is. */
export const placeMonthPaid = (place_id: string, month: Month): string =>
  account("place", place_id, month, "paid");
export const networkVat = (rate_bp: number): string => account("network", "vat", String(rate_bp));
export const networkCommission = (): string => "network:commission";
export const networkCommissionVat = (): string => "network:commission_vat";
export const networkPaymentFees = (): string => "network:payment_fees";
/** What customers' banks have taken back of captured payments; negative, until it is won back or settled. */
export const networkDisputes = (): string => "network:disputes";
/** Cash rounded to whole kronor; carries no VAT. */
export const networkRounding = (): string => "network:rounding";
/** What the network adds when it funds a discount; negative, as a source of money. */
export const networkPromotion = (): string => "network:promotion";
/** Captured beyond what the order's lines explain: for finance to look into. */
export const networkUnmatched = (): string => "network:unmatched";
/** A debt of an enterprise's that the network gave up. */
export const networkWriteOffs = (): string => "network:write_offs";
/** A debt of an enterprise's that the network has invoiced instead of netting it. */
export const networkInvoiced = (): string => "network:invoiced";

/**
 * The account that a payout takes from to settle another: an enterprise's own account itself, and for a
 * place month the account beside it, so that what sales have funded does not fall.
 * @throws DomainError settlement_account_invalid for any account that no payout settles
 */
export function settlementAccount(owed: string): string {
  const [owner, id = "", name = "", rate, ...rest] = owed.split(":");
  if (rest.length === 0 && owner === "enterprise") {
    const isSettled = name === "vat" ? !!rate : SETTLED.includes(name) && rate === undefined;
    if (isSettled) {
      return owed;
    }
  }
  if (owner === "place" && rate === undefined && isMonth(name)) {
    return placeMonthPaid(id, name);
  }
  throw new DomainError("settlement_account_invalid", { account: owed });
}

const SETTLED = ["general", "shipping"];

function account(...parts: string[]): string {
  for (const part of parts) {
    // A colon inside an id would let two things share one account.
    if (part === "" || part.includes(":")) {
      throw new DomainError("account_part_invalid", { part });
    }
  }
  return parts.join(":");
}
