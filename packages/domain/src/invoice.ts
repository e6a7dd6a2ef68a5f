import { sumOf } from "./amount";
import { type CivilDate, isCivilDate } from "./calendar";
import { divideOverRemaining } from "./division";
import { DomainError } from "./errors";
import { passesLuhn } from "./luhn";
import { divideRoundHalfUp } from "./money";
import { vatOfGross } from "./vat";

/** What a line or a sum comes to, öre: net + VAT = gross. */
export interface InvoiceAmounts {
  net_minor: bigint;
  vat_minor: bigint;
  gross_minor: bigint;
}

export interface RateTotal extends InvoiceAmounts {
  rate_bp: number;
}

/**
 * Why a line has the VAT it has, by the codes of EN 16931 (UNCL5305): `S` at a rate; `E` goods that are
 * exempt, sold by somebody who is registered; `O` whatever somebody sells who is not registered.
 */
export type VatCategory = "S" | "E" | "O";

export function vatCategory(isRegistered: boolean, rate_bp: number): VatCategory {
  return isRegistered ? (rate_bp > 0 ? "S" : "E") : "O";
}

/**
 * A line's amounts by the ledger's own rule: the VAT inside the gross, half up; öre.
 * @throws DomainError basis_points_invalid
 */
export function invoiceAmounts(gross_minor: bigint, rate_bp: number): InvoiceAmounts {
  const vat_minor = vatOfGross(gross_minor, rate_bp);
  return { net_minor: gross_minor - vat_minor, vat_minor, gross_minor };
}

/**
 * What a credit of so much of a line is made of, where so much of its net and VAT is not credited yet: each
 * gives back of what remains of it, as the ledger divides a refund. Credits that sum to the line give its
 * own net and VAT back, to the öre, in whatever parts they come.
 * @throws DomainError amount_negative, amount_exceeds_remaining
 */
export function creditAmounts(
  remaining: Pick<InvoiceAmounts, "net_minor" | "vat_minor">,
  amount_minor: bigint,
): InvoiceAmounts {
  const parts = divideOverRemaining(amount_minor, [
    { key: "net", remaining: remaining.net_minor },
    { key: "vat", remaining: remaining.vat_minor },
  ]);
  const vat_minor = parts.get("vat") ?? 0n;
  return { net_minor: amount_minor - vat_minor, vat_minor, gross_minor: amount_minor };
}

/** The sum of amounts; öre. */
export function invoiceTotal(lines: readonly InvoiceAmounts[]): InvoiceAmounts {
  return {
    net_minor: sumOf(lines.map((line) => line.net_minor)),
    vat_minor: sumOf(lines.map((line) => line.vat_minor)),
    gross_minor: sumOf(lines.map((line) => line.gross_minor)),
  };
}

/** The sums by rate, the highest first: what each line rounded by itself comes to, as in the ledger. */
export function totalsByRate(lines: readonly RateTotal[]): RateTotal[] {
  const rates = [...new Set(lines.map((line) => line.rate_bp))].sort((a, b) => b - a);
  return rates.map((rate_bp) => ({
    rate_bp,
    ...invoiceTotal(lines.filter((line) => line.rate_bp === rate_bp)),
  }));
}

/** One krona: what the published checks of EN 16931 let a rate's VAT differ from net × rate, and less. */
const VAT_TOLERANCE_MINOR = 100n;

/**
 * Whether a rate's VAT keeps to BR-CO-17 as it is checked: less than one krona from net × rate. Lines that
 * are each rounded from their gross lie within 5/8 öre of it each, so 150 lines of a rate always do.
 */
export function keepsVatTolerance({ rate_bp, net_minor, vat_minor }: RateTotal): boolean {
  const difference_minor = vat_minor - divideRoundHalfUp(net_minor * BigInt(rate_bp), 10_000n);
  return -VAT_TOLERANCE_MINOR < difference_minor && difference_minor < VAT_TOLERANCE_MINOR;
}

/**
 * The price of one piece where that is a whole number of öre; otherwise the price of all of them, so that
 * quantity × price ÷ per_quantity is the line's net exactly.
 * @param quantity >= 1
 * @throws DomainError quantity_invalid
 */
export function exactPrice(
  net_minor: bigint,
  quantity: number,
): { price_minor: bigint; per_quantity: number } {
  if (!Number.isSafeInteger(quantity) || quantity < 1) {
    throw new DomainError("quantity_invalid", { quantity });
  }
  const pieces = BigInt(quantity);
  return net_minor % pieces === 0n
    ? { price_minor: net_minor / pieces, per_quantity: 1 }
    : { price_minor: net_minor, per_quantity: quantity };
}

/**
 * How many pieces what is left of a line stands for: in proportion to its gross, at least one.
 * @param held_minor öre, of `gross_minor`
 */
export function heldQuantity(quantity: number, held_minor: bigint, gross_minor: bigint): number {
  if (gross_minor <= 0n || held_minor >= gross_minor) {
    return quantity;
  }
  return Math.max(1, Number(divideRoundHalfUp(BigInt(quantity) * held_minor, gross_minor)));
}

/**
 * The reference that a payment is told apart by (OCR): a serial number of at least six digits, the
 * reference's own length modulo ten, and a check digit by Luhn.
 * @param serial >= 1
 * @throws DomainError serial_invalid
 */
export function ocrReference(serial: number): string {
  if (!Number.isSafeInteger(serial) || serial < 1) {
    throw new DomainError("serial_invalid", { serial });
  }
  const digits = String(serial).padStart(6, "0");
  const head = `${digits}${(digits.length + 2) % 10}`;
  const check = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].find((digit) => passesLuhn(`${head}${digit}`));
  return `${head}${check}`;
}

/**
 * The day so many days after another.
 * @throws DomainError date_invalid
 */
export function daysAfter(date: CivilDate, days: number): CivilDate {
  if (!isCivilDate(date) || !Number.isSafeInteger(days)) {
    throw new DomainError("date_invalid", { date });
  }
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}
