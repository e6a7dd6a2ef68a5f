import { assertBasisPoints, BASIS_POINTS } from "./basis-points";
import { type CivilDate, isCivilDate } from "./calendar";
import { DomainError } from "./errors";
import { divideRoundHalfUp } from "./money";

export const VAT_CLASSES = ["standard", "food", "serving", "culture", "exempt"] as const;

export type VatClass = (typeof VAT_CLASSES)[number];

/** The days, both included, on which a seller is registered for VAT; null is open-ended. */
export interface VatSeller {
  /** null: not registered at all */
  vat_registered_from: CivilDate | null;
  vat_registered_until: CivilDate | null;
}

interface DatedRate {
  from: CivilDate;
  rate_bp: number;
}

const ALWAYS = "0000-01-01";

/**
 * Swedish VAT rates by class, latest first. 25, 12 and 6 %: mervärdesskattelag (2023:200) 9 kap.
 * Food is 6 % from 1 April 2026 through 31 December 2027: prop. 2025/26:55. Checked November 2026.
 */
const RATES: Record<VatClass, readonly [DatedRate, ...DatedRate[]]> = {
  standard: [{ from: ALWAYS, rate_bp: 2500 }],
  food: [
    { from: "2028-01-01", rate_bp: 1200 },
    { from: "2026-04-01", rate_bp: 600 },
    { from: ALWAYS, rate_bp: 1200 },
  ],
  serving: [{ from: ALWAYS, rate_bp: 1200 }],
  culture: [{ from: ALWAYS, rate_bp: 600 }],
  exempt: [{ from: ALWAYS, rate_bp: 0 }],
};

/**
 * The VAT rate of a class on the day of sale, in basis points of net (2500, 1200, 600 or 0).
 * @throws DomainError date_invalid
 */
export function vatRateBp(vat_class: VatClass, date: CivilDate): number {
  assertCivilDate(date);
  const rates = RATES[vat_class];
  return (rates.find((rate) => rate.from <= date) ?? rates[0]).rate_bp;
}

/**
 * As vatRateBp, but 0 when the seller is not registered for VAT on that day (the last day counts).
 * @throws DomainError date_invalid
 */
export function sellerVatRateBp(vat_class: VatClass, seller: VatSeller, date: CivilDate): number {
  const rate_bp = vatRateBp(vat_class, date);
  return isVatRegistered(seller, date) ? rate_bp : 0;
}

/** Whether the seller is registered for VAT on that day; the first and the last day count. */
export function isVatRegistered(seller: VatSeller, date: CivilDate): boolean {
  const { vat_registered_from: from, vat_registered_until: until } = seller;
  return from !== null && from <= date && (until === null || date <= until);
}

/**
 * The VAT inside an amount that includes it, öre: round(gross · r / (100 + r)), half up.
 * @throws DomainError basis_points_invalid
 */
export function vatOfGross(gross_minor: bigint, rate_bp: number): bigint {
  assertBasisPoints("vat_rate_bp", rate_bp);
  const rate = BigInt(rate_bp);
  return divideRoundHalfUp(gross_minor * rate, BASIS_POINTS + rate);
}

function assertCivilDate(date: CivilDate): void {
  if (!isCivilDate(date)) {
    throw new DomainError("date_invalid", { date });
  }
}
