import {
  blendedRateBp,
  civilDateOf,
  divideRoundHalfUp,
  parseMinor,
  vatOfGross,
} from "@insteg/domain";
import { clock } from "./clock";
import { type SellingFacts, vatRateOf } from "./selling-facts";

/** Goods as they lie in a cart or an order; the price is before any discount, in kronor. */
export interface PricedGoods {
  product_id?: string | null;
  quantity?: number | string;
  unit_price?: number | string;
}

/**
 * The one rate, in basis points, by which each shipping option's VAT is shown: Medusa's tax line
 * holds one, so a mixed consignment shows the blend of its goods' rates, weighed as the ledger
 * weighs them. 0 for an option that ships nothing here.
 */
export function shippingRatesBp(
  goods: readonly PricedGoods[],
  facts: readonly SellingFacts[],
  shippers: ReadonlyMap<string, string>,
): Map<string, number> {
  const today = civilDateOf(clock.now());
  const byProduct = new Map(facts.map((fact) => [fact.product_id, fact]));
  const nets = goods.flatMap(({ product_id, quantity, unit_price }) => {
    const fact = byProduct.get(product_id ?? "");
    if (!fact) {
      return [];
    }
    // Medusa's admin lets parts of a piece be typed into an order.
    const thousandths = parseMinor(quantity ?? 0, 3);
    const gross_minor = divideRoundHalfUp(parseMinor(unit_price ?? 0) * thousandths, 1000n);
    const vat_rate_bp = vatRateOf(fact, today);
    const net_minor = gross_minor - vatOfGross(gross_minor, vat_rate_bp);
    return [{ seller_id: fact.enterprise_id, vat_rate_bp, net_minor }];
  });
  return new Map(
    [...shippers].map(([optionId, shipper]) => [
      optionId,
      blendedRateBp(nets.filter((net) => net.seller_id === shipper)) ?? 0,
    ]),
  );
}
