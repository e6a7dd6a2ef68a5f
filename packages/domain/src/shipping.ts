import { enterpriseShipping } from "./accounts";
import { assertNotNegative, sumOf } from "./amount";
import { type Component, type SaleModel, vatComponent } from "./component";
import { divide, divideOverRemaining } from "./division";
import { divideRoundHalfUp } from "./money";
import { vatOfGross } from "./vat";

export interface ConsignmentNet {
  vat_rate_bp: number;
  net_minor: bigint;
}

/** A shipping line of one consignment. Amounts in öre. */
export interface ShippingLine {
  line_id: string;
  /** what the customer pays for it, VAT included, after all discounts */
  gross_minor: bigint;
  /** the part of the discount, VAT included, that the network funds; 0n when it funds none */
  network_discount_minor: bigint;
  shipper_id: string;
  sale_model: SaleModel;
  /** the undiscounted nets of its consignment's item lines, by rate; a rate may occur more than once */
  consignment: readonly ConsignmentNet[];
}

/**
 * What a shipping line is made of: VAT of what the customer pays, at its consignment's rates
 * apportioned by their nets where they are mixed, and the undiscounted net to the shipper. Without
 * goods to follow it carries no VAT. The components sum to gross + promotion, where promotion (öre)
 * is what the network adds; components of zero are left out.
 * @throws DomainError amount_negative, weight_negative, basis_points_invalid
 */
export function componentsOfShipping(line: ShippingLine): {
  components: Component[];
  promotion_minor: bigint;
} {
  assertNotNegative("gross_minor", line.gross_minor);
  assertNotNegative("network_discount_minor", line.network_discount_minor);
  const components: Component[] = [];
  let net_minor = line.gross_minor;
  let undiscounted_net_minor = line.gross_minor + line.network_discount_minor;
  for (const { rate_bp, paid_minor, undiscounted_minor } of shippingByRate(line)) {
    const vat_minor = vatOfGross(paid_minor, rate_bp);
    net_minor -= vat_minor;
    undiscounted_net_minor -= vatOfGross(undiscounted_minor, rate_bp);
    components.push(vatComponent(line.sale_model, line.shipper_id, rate_bp, vat_minor));
  }
  components.push({
    key: "shipping",
    kind: "shipping",
    account: enterpriseShipping(line.shipper_id),
    enterprise_id: line.shipper_id,
    stage_id: null,
    amount_minor: undiscounted_net_minor,
  });
  return {
    components: components.filter((component) => component.amount_minor !== 0n),
    promotion_minor: undiscounted_net_minor - net_minor,
  };
}

/**
 * A shipping line's gross (öre) apportioned over its consignment's rates by net; empty where there
 * are no goods to follow.
 */
export function shippingGrossByRate(
  line: Pick<ShippingLine, "gross_minor" | "network_discount_minor" | "consignment">,
): [rate_bp: number, gross_minor: bigint][] {
  return shippingByRate(line).map(({ rate_bp, paid_minor }) => [rate_bp, paid_minor]);
}

/**
 * The undiscounted gross is apportioned first and what is paid over its parts, so that no part is
 * paid more than it costs: the network's promotion can then neither be negative nor exceed its
 * discount.
 */
function shippingByRate(
  line: Pick<ShippingLine, "gross_minor" | "network_discount_minor" | "consignment">,
): { rate_bp: number; paid_minor: bigint; undiscounted_minor: bigint }[] {
  const weights = rateWeights(line.consignment);
  if (weights.length === 0) {
    return [];
  }
  const undiscounted = divide(line.gross_minor + line.network_discount_minor, weights);
  const paid = divideOverRemaining(
    line.gross_minor,
    [...undiscounted].map(([key, remaining]) => ({ key, remaining })),
  );
  return [...undiscounted].map(([rate, undiscounted_minor]) => ({
    rate_bp: Number(rate),
    paid_minor: paid.get(rate) ?? 0n,
    undiscounted_minor,
  }));
}

/** Goods that are given away have no net to weigh by, but their rates hold: each weighs the same. */
function rateWeights(consignment: readonly ConsignmentNet[]): { key: string; weight: bigint }[] {
  const nets = new Map<string, bigint>();
  for (const { vat_rate_bp, net_minor } of consignment) {
    assertNotNegative("net_minor", net_minor);
    const rate = String(vat_rate_bp);
    nets.set(rate, (nets.get(rate) ?? 0n) + net_minor);
  }
  const isGivenAway = [...nets.values()].every((net_minor) => net_minor === 0n);
  return [...nets].map(([key, weight]) => ({ key, weight: isGivenAway ? 1n : weight }));
}

/**
 * The one rate, in basis points, that stands for a consignment's rates where there is room for one
 * only: their mean by net, half up; null without goods.
 * @throws DomainError amount_negative
 */
export function blendedRateBp(consignment: readonly ConsignmentNet[]): number | null {
  const weights = rateWeights(consignment);
  const whole = sumOf(weights.map(({ weight }) => weight));
  if (whole === 0n) {
    return null;
  }
  const weighted = sumOf(weights.map(({ key, weight }) => BigInt(key) * weight));
  return Number(divideRoundHalfUp(weighted, whole));
}
