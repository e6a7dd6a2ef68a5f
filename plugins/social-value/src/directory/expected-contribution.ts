import { type CivilDate, contributionOfPiece, parseMinor } from "@insteg/domain";
import { type SellingFacts, vatRateOf } from "../lib/selling-facts";
import type { SaleTerms } from "../modules/funding/ledger/sale-terms";
import type { ChainEntry } from "./directory";

/**
 * What goods at this price (kronor, VAT included, all discounts taken) give to training once they
 * are paid, by the terms in force `today`. The same division as the ledger's; nothing is stored.
 */
export function expectedPiece(
  price: string | number,
  facts: SellingFacts,
  chain: ChainEntry,
  terms: SaleTerms,
  today: CivilDate,
) {
  const price_minor = parseMinor(price);
  const vat_rate_bp = vatRateOf(facts, today);
  const piece = contributionOfPiece({
    price_minor,
    vat_rate_bp,
    commission_bp: terms.commission_bp,
    network_vat_registered:
      terms.vat_registered_from !== null && terms.vat_registered_from <= today,
    sale_model: terms.sale_model,
    stages: chain.shares,
  });
  return { ...piece, price_minor, vat_rate_bp };
}
