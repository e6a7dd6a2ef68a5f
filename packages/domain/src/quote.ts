import { assertNotNegative, sumOf } from "./amount";
import { assertBasisPoints, BASIS_POINTS } from "./basis-points";
import type { CivilDate } from "./calendar";
import { DomainError } from "./errors";
import { divideRoundHalfUp } from "./money";
import { type ConsignmentNet, shippingGrossByRate } from "./shipping";
import { vatOfGross } from "./vat";

/**
 * - `requested`: being written: by a buyer's request or by a coordinator
 * - `sent`: with the buyer, who may accept or decline it until its last day
 * - `accepted`: an order, or on its way to be one
 * - `declined`: by the buyer
 * - `expired`: sent, and its last day is over
 * - `withdrawn`: by a coordinator
 */
export const QUOTE_STATES = [
  "requested",
  "sent",
  "accepted",
  "declined",
  "expired",
  "withdrawn",
] as const;
export type QuoteState = (typeof QUOTE_STATES)[number];
/** As it is stored: that a quote has expired follows from the day. */
export type StoredQuoteState = Exclude<QuoteState, "expired">;

/** The state of a quote on a day; its last day, `valid_until`, counts. */
export function quoteStateOn(
  state: StoredQuoteState,
  valid_until: CivilDate | null,
  today: CivilDate,
): QuoteState {
  return state === "sent" && valid_until !== null && valid_until < today ? "expired" : state;
}

/**
 * The price with VAT of a price without, öre, half up. The net of what it gives is the net that was
 * asked for, at every rate.
 * @throws DomainError amount_negative, basis_points_invalid
 */
export function grossOfNet(net_minor: bigint, rate_bp: number): bigint {
  assertNotNegative("net_minor", net_minor);
  assertBasisPoints("vat_rate_bp", rate_bp);
  return divideRoundHalfUp(net_minor * (BASIS_POINTS + BigInt(rate_bp)), BASIS_POINTS);
}

/**
 * A price with VAT as it is when the rate has changed since it was quoted: the price without VAT was
 * agreed, and stands. At the same rate it is what it was.
 * @throws DomainError amount_negative, basis_points_invalid
 */
export function grossAtRate(gross_minor: bigint, quoted_bp: number, rate_bp: number): bigint {
  return quoted_bp === rate_bp
    ? gross_minor
    : grossOfNet(gross_minor - vatOfGross(gross_minor, quoted_bp), rate_bp);
}

/**
 * A price with a percentage (basis points) taken off, öre, half up.
 * @throws DomainError amount_negative, basis_points_invalid
 */
export function priceOff(price_minor: bigint, off_bp: number): bigint {
  assertNotNegative("price_minor", price_minor);
  assertBasisPoints("off_bp", off_bp);
  return divideRoundHalfUp(price_minor * (BASIS_POINTS - BigInt(off_bp)), BASIS_POINTS);
}

/** Goods of a quote: so many pieces at a price per piece, öre with VAT. */
export interface QuotedGoods {
  enterprise_id: string;
  quantity: number;
  unit_gross_minor: bigint;
  vat_rate_bp: number;
}

/** The freight of one enterprise's consignment, öre with VAT. */
export interface QuotedFreight {
  enterprise_id: string;
  gross_minor: bigint;
}

/** Öre. `net_minor + vat_minor = gross_minor`. */
export interface QuotedAmount {
  net_minor: bigint;
  vat_minor: bigint;
  gross_minor: bigint;
}

export interface QuoteTotals extends QuotedAmount {
  /** By VAT rate, the highest first. */
  vat: (QuotedAmount & { rate_bp: number })[];
}

/**
 * What a line of goods costs; its VAT is taken of the whole line, as the ledger and the invoice take it.
 * @throws DomainError quantity_invalid, amount_negative, basis_points_invalid
 */
export function goodsAmount(line: Omit<QuotedGoods, "enterprise_id">): QuotedAmount {
  if (!Number.isInteger(line.quantity) || line.quantity < 1) {
    throw new DomainError("quantity_invalid", { quantity: line.quantity });
  }
  assertNotNegative("unit_gross_minor", line.unit_gross_minor);
  return amountOf(line.unit_gross_minor * BigInt(line.quantity), line.vat_rate_bp);
}

/**
 * What a freight costs, at its consignment's rates apportioned by their nets; without VAT where it follows
 * no goods.
 * @throws DomainError as {@link goodsAmount}
 */
export function freightAmount(freight: QuotedFreight, goods: readonly QuotedGoods[]): QuotedAmount {
  return summed(freightByRate(freight, goods).map(([rate_bp, gross]) => amountOf(gross, rate_bp)));
}

/**
 * What a whole quote costs, and the VAT in it by rate. The lines' amounts sum to it.
 * @throws DomainError as {@link goodsAmount}
 */
export function quoteTotals(
  goods: readonly QuotedGoods[],
  freights: readonly QuotedFreight[],
): QuoteTotals {
  const parts = [
    ...goods.map((line) => ({ rate_bp: line.vat_rate_bp, ...goodsAmount(line) })),
    ...freights.flatMap((freight) =>
      freightByRate(freight, goods).map(([rate_bp, gross]) => ({
        ...{ rate_bp, ...amountOf(gross, rate_bp) },
      })),
    ),
  ];
  const rates = [...new Set(parts.map(({ rate_bp }) => rate_bp))].sort((a, b) => b - a);
  return {
    ...summed(parts),
    vat: rates.map((rate_bp) => ({
      ...{ rate_bp, ...summed(parts.filter((part) => part.rate_bp === rate_bp)) },
    })),
  };
}

function freightByRate(
  { enterprise_id, gross_minor }: QuotedFreight,
  goods: readonly QuotedGoods[],
): [rate_bp: number, gross_minor: bigint][] {
  const consignment = goods
    .filter((line) => line.enterprise_id === enterprise_id)
    .map((line): ConsignmentNet => {
      const { net_minor } = goodsAmount(line);
      return { vat_rate_bp: line.vat_rate_bp, net_minor };
    });
  const byRate = shippingGrossByRate({ gross_minor, network_discount_minor: 0n, consignment });
  return byRate.length > 0 ? byRate : [[0, gross_minor]];
}

function amountOf(gross_minor: bigint, rate_bp: number): QuotedAmount {
  const vat_minor = vatOfGross(gross_minor, rate_bp);
  return { net_minor: gross_minor - vat_minor, vat_minor, gross_minor };
}

function summed(amounts: readonly QuotedAmount[]): QuotedAmount {
  return {
    net_minor: sumOf(amounts.map((amount) => amount.net_minor)),
    vat_minor: sumOf(amounts.map((amount) => amount.vat_minor)),
    gross_minor: sumOf(amounts.map((amount) => amount.gross_minor)),
  };
}
