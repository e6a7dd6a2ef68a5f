import { DomainError } from "./errors";
import { formatMinor } from "./money";

/** A company's Swish number, spaced in any way: ten digits that begin with 123. */
const COMPANY = /^123\d{7}$/;
/** Swish takes as much of a message. */
const MESSAGE_LIMIT = 50;
/** What Swish shows in a message; all else becomes a space. */
const NOT_SHOWN = /[^a-zA-Z0-9åäöÅÄÖ!?(),.\-:; ]/g;
/** Neither payee, amount nor message may be changed by who pays. */
const ALL_FIXED = "0";

/**
 * A company's Swish number as its ten digits. A private person's, which is their telephone number, is
 * refused, and so is what belongs to a payment without a company.
 * @throws DomainError swish_number_format
 */
export function parseSwishNumber(text: string): string {
  const digits = text.replace(/[\s-]/g, "");
  if (!COMPANY.test(digits)) {
    // The text stays out of the error: it may be somebody's telephone number.
    throw new DomainError("swish_number_format");
  }
  return digits;
}

/** Ten digits as people read them: "123 456 78 90". */
export function formatSwishNumber(digits: string): string {
  return digits.replace(/^(\d{3})(\d{3})(\d{2})(\d{2})$/, "$1 $2 $3 $4");
}

/**
 * The text of a Swish QR code with everything filled in, as Swish publishes its format (Swish C2B, "QR
 * code encoding specification"): C, payee, kronor with a comma and two decimals, the message URL-encoded,
 * and a mask of what may be changed. Amount in öre.
 * @throws DomainError swish_number_format
 */
export function swishQrText(payment: {
  payee: string;
  amount_minor: bigint;
  message: string;
}): string {
  const payee = parseSwishNumber(payment.payee);
  const amount = formatMinor(payment.amount_minor).replace(".", ",");
  const message = payment.message.replace(NOT_SHOWN, " ").slice(0, MESSAGE_LIMIT).trim();
  return `C${payee};${amount};${encodeURIComponent(message)};${ALL_FIXED}`;
}
