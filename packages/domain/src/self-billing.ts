import { enterpriseVat, networkVat } from "./accounts";
import { sumOf } from "./amount";
import { shareOf } from "./basis-points";
import type { SaleModel } from "./component";
import { divide } from "./division";
import { payoutPosting } from "./payout";
import { assertBalanced, comparePostings, type Posting } from "./posting";
import type { ConsignmentNet } from "./shipping";
import { type VatClass, vatRateBp } from "./vat";

/** The rate of a service, and of what no class says otherwise of. */
const STANDARD_BP = vatRateBp("standard", "2025-01-01");

/**
 * The class of what a stage supplies to the seller of goods of a class. In a commission sale the goods
 * themselves pass from the enterprise to the network. Between the stages of a chain a meal's makings are
 * food, and work on what the seller need not charge VAT for is taxed all the same.
 */
export function supplyVatClass(goods: VatClass, sale_model: SaleModel): VatClass {
  if (sale_model === "commission_sale") {
    return goods;
  }
  return goods === "serving" ? "food" : goods === "exempt" ? "standard" : goods;
}

/** What one sale line brought a supplier in a period, at a rate. Öre; negative when refunds exceed it. */
export interface Supply {
  line_id: string;
  net_minor: bigint;
  rate_bp: number;
}

/** A supplier's supplies at one rate. */
export interface SupplyVat {
  rate_bp: number;
  net_minor: bigint;
  vat_minor: bigint;
}

/** The supplies of a period by rate, the highest first; VAT is rounded once for each rate. */
export function supplyVat(supplies: readonly Supply[]): SupplyVat[] {
  const nets = new Map<number, bigint>();
  for (const { rate_bp, net_minor } of supplies) {
    nets.set(rate_bp, (nets.get(rate_bp) ?? 0n) + net_minor);
  }
  return [...nets]
    .sort(([a], [b]) => b - a)
    .map(([rate_bp, net_minor]) => ({
      rate_bp,
      net_minor,
      vat_minor: shareOf(net_minor, rate_bp),
    }));
}

/**
 * A freight's net apportioned over its consignment's rates by net, as its VAT was; a consignment without
 * taxed goods, or without goods, follows the standard rate. The parts sum to the net (öre, any sign).
 */
export function shippingSupplies(
  line_id: string,
  net_minor: bigint,
  consignment: readonly ConsignmentNet[],
): Supply[] {
  const nets = new Map<string, bigint>();
  for (const { vat_rate_bp, net_minor: weight } of consignment) {
    const rate = String(vat_rate_bp || STANDARD_BP);
    nets.set(rate, (nets.get(rate) ?? 0n) + weight);
  }
  const weights = [...nets].map(([key, weight]) => ({ key, weight }));
  if (sumOf(weights.map(({ weight }) => weight)) === 0n) {
    return [{ line_id, net_minor, rate_bp: STANDARD_BP }];
  }
  const parts = divide(net_minor < 0n ? -net_minor : net_minor, weights);
  return [...parts]
    .filter(([, part]) => part !== 0n)
    .map(([rate, part]) => ({
      line_id,
      rate_bp: Number(rate),
      net_minor: net_minor < 0n ? -part : part,
    }));
}

/**
 * The postings that give a registered supplier its VAT: from the seller's VAT account, or from the
 * network's where the network is the seller (null). Empty when there is no VAT.
 * @throws DomainError postings_unbalanced
 */
export function selfBillingPostings(
  seller_id: string | null,
  supplier_id: string,
  vat: readonly SupplyVat[],
): Posting[] {
  const postings = vat.flatMap(({ rate_bp, vat_minor }) => [
    payoutPosting(
      seller_id,
      seller_id === null ? networkVat(rate_bp) : enterpriseVat(seller_id, rate_bp),
      -vat_minor,
    ),
    payoutPosting(supplier_id, enterpriseVat(supplier_id, rate_bp), vat_minor),
  ]);
  assertBalanced(postings);
  return postings.filter((posting) => posting.amount_minor !== 0n).sort(comparePostings);
}
