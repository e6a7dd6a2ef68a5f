import { civilDateOf, divide, parseMinor, vatOfGross, WITHDRAWAL_EXCEPTIONS } from "@insteg/domain";
import { type SellingFacts, vatRateOf } from "../../lib/selling-facts";
import type { SaleLineSnapshot, SaleSnapshot } from "../../modules/funding/ledger/sale-snapshot";
import type { SaleTerms } from "../../modules/funding/ledger/sale-terms";
import type { VersionInForce } from "../../modules/value-chain/service";

type UnnumberedLine = Omit<SaleLineSnapshot, "position">;

/** Medusa's amounts are decimals in kronor; they become öre here and nowhere later. */
type Decimal = string | number;

/** What the customer pays, VAT included, and what was taken off, by which promotions. */
interface Discounted {
  total: Decimal;
  discount_total: Decimal;
  adjustments: { promotion_id?: string | null; amount: Decimal }[];
}

export interface OrderItem extends Discounted {
  id: string;
  product_id: string | null;
  variant_sku?: string | null;
  title?: string | null;
  product_title?: string | null;
  product?: { metadata?: Record<string, unknown> | null } | null;
  quantity: Decimal;
}

export interface OrderShipping extends Discounted {
  id: string;
  shipping_option_id: string | null;
}

export interface OrderAsSold {
  id: string;
  currency_code: string;
  sales_channel_id: string | null;
  total: Decimal;
  items: OrderItem[];
  shipping_methods: OrderShipping[];
}

/** What the snapshot is made from, besides the order. */
export interface SaleContext {
  placed_at: Date;
  terms: SaleTerms;
  facts: readonly SellingFacts[];
  versions: readonly VersionInForce[];
  enterprise_by_option: ReadonlyMap<string, string>;
  /** Promotions whose discount the network pays for; all others the chain bears. */
  network_promotion_ids: ReadonlySet<string>;
}

/**
 * The snapshot of an order as it was sold: gross per line in öre, VAT class and rate, commission and chain version
 * in force. The lines' gross sums to the order's total; what rounding leaves is spread by largest
 * remainder. A line that no enterprise and chain explain (an item typed in by hand) is left out:
 * what is captured for it is posted to network:unmatched, for finance to look into.
 */
export function saleOfOrder(order: OrderAsSold, context: SaleContext): SaleSnapshot {
  const { terms, placed_at } = context;
  const today = civilDateOf(placed_at);
  const gross = grossByLine(order);
  const items = order.items.flatMap((item) => itemLine(item, gross, context));
  const shipping = order.shipping_methods.flatMap((method) =>
    shippingLine(method, gross, consignmentsOf(order.items, items), context),
  );
  return {
    order_id: order.id,
    placed_at,
    sale_model: terms.sale_model,
    network_vat_registered:
      terms.vat_registered_from !== null && terms.vat_registered_from <= today,
    currency_code: order.currency_code,
    sales_channel_id: order.sales_channel_id,
    total_minor: parseMinor(order.total),
    lines: numbered([...inFixedOrder(order.items, items), ...byShipper(shipping)]),
  };
}

/**
 * Lines are numbered by what they are, not by their ids: öre that a tie decides then fall the same
 * way whenever the same goods are sold.
 */
function inFixedOrder(
  orderItems: readonly OrderItem[],
  lines: readonly UnnumberedLine[],
): UnnumberedLine[] {
  const nameOf = (line: UnnumberedLine) => {
    const item = orderItems.find((candidate) => candidate.id === line.line_id);
    return [item?.variant_sku ?? "", item?.title ?? "", line.line_id].join("\u0000");
  };
  return [...lines].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

function byShipper(lines: readonly UnnumberedLine[]): UnnumberedLine[] {
  const nameOf = (line: UnnumberedLine) => [line.seller_id, line.line_id].join("\u0000");
  return [...lines].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

function numbered(lines: readonly UnnumberedLine[]): SaleLineSnapshot[] {
  return lines.map((line, index) => ({ ...line, position: index + 1 }));
}

function grossByLine(order: OrderAsSold): Map<string, bigint> {
  const weights = [...order.items, ...order.shipping_methods].map((line) => ({
    key: line.id,
    weight: parseMinor(line.total),
  }));
  const total_minor = parseMinor(order.total);
  const isFree = weights.every((line) => line.weight === 0n);
  return isFree ? new Map(weights.map((l) => [l.key, 0n])) : divide(total_minor, weights);
}

function itemLine(
  item: OrderItem,
  gross: ReadonlyMap<string, bigint>,
  context: SaleContext,
): UnnumberedLine[] {
  const facts = context.facts.find((fact) => fact.product_id === item.product_id);
  const version = context.versions.find((v) => v.value_chain_id === facts?.value_chain_id);
  if (!facts || !version) {
    return [];
  }
  return [
    {
      line_id: item.id,
      kind: "item",
      seller_id: facts.enterprise_id,
      product_id: facts.product_id,
      quantity: Number(item.quantity),
      gross_minor: gross.get(item.id) ?? 0n,
      network_discount_minor: networkDiscount(item, context.network_promotion_ids),
      vat_class: facts.vat_class,
      vat_rate_bp: vatRateOf(facts, civilDateOf(context.placed_at)),
      commission_bp: context.terms.commission_bp,
      value_chain_id: version.value_chain_id,
      chain_version_id: version.chain_version_id,
      stages: version.stages,
      consignment: [],
      withdrawal_exception: exceptionOf(item.product?.metadata),
    },
  ];
}

function exceptionOf(metadata: Record<string, unknown> | null | undefined) {
  return WITHDRAWAL_EXCEPTIONS.find((one) => one === metadata?.withdrawal_exception) ?? "none";
}

/** The part of the line's discount, VAT included, that promotions funded by the network made. */
function networkDiscount(line: Discounted, networkPromotionIds: ReadonlySet<string>): bigint {
  const weights = line.adjustments.map((adjustment, index) => ({
    key: String(index),
    weight: parseMinor(adjustment.amount),
  }));
  const ofNetwork = line.adjustments.map((a) => networkPromotionIds.has(a.promotion_id ?? ""));
  if (!ofNetwork.includes(true)) {
    return 0n;
  }
  const parts = divide(parseMinor(line.discount_total), weights);
  return [...parts].reduce((sum, [key, part]) => (ofNetwork[Number(key)] ? sum + part : sum), 0n);
}

/**
 * By seller, the nets of the goods by rate before any discount: what shipping costs does not follow
 * who gets the goods cheaper, and goods that are given away are sent all the same.
 */
function consignmentsOf(
  orderItems: readonly OrderItem[],
  lines: readonly UnnumberedLine[],
): Map<string, SaleLineSnapshot["consignment"]> {
  const consignments = new Map<string, SaleLineSnapshot["consignment"]>();
  for (const { line_id, seller_id, vat_rate_bp, gross_minor } of lines) {
    const item = orderItems.find((candidate) => candidate.id === line_id);
    const undiscounted_minor = gross_minor + parseMinor(item?.discount_total ?? 0);
    const net_minor = undiscounted_minor - vatOfGross(undiscounted_minor, vat_rate_bp);
    const nets = consignments.get(seller_id) ?? [];
    nets.push({ vat_rate_bp, net_minor });
    consignments.set(seller_id, nets);
  }
  return consignments;
}

function shippingLine(
  method: OrderShipping,
  gross: ReadonlyMap<string, bigint>,
  consignments: ReturnType<typeof consignmentsOf>,
  context: SaleContext,
): UnnumberedLine[] {
  const shipper = context.enterprise_by_option.get(method.shipping_option_id ?? "");
  if (!shipper) {
    return [];
  }
  return [
    {
      line_id: method.id,
      kind: "shipping",
      seller_id: shipper,
      product_id: null,
      quantity: 1,
      gross_minor: gross.get(method.id) ?? 0n,
      network_discount_minor: networkDiscount(method, context.network_promotion_ids),
      vat_class: null,
      vat_rate_bp: 0,
      commission_bp: 0,
      value_chain_id: null,
      chain_version_id: null,
      stages: [],
      consignment: consignments.get(shipper) ?? [],
    },
  ];
}
