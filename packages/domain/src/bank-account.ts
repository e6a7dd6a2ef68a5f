import { DomainError } from "./errors";
import { passesLuhn } from "./luhn";

const IBAN = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;
const SWEDISH_IBAN = /^SE\d{22}$/;
const BANKGIRO = /^(\d{3,4})-?(\d{4})$/;

/**
 * An IBAN in its electronic form, without spaces. Accepts spaces and small letters.
 * @throws DomainError iban_format, iban_checksum (ISO 13616, mod 97)
 */
export function parseIban(text: string): string {
  const iban = text.replace(/\s/g, "").toUpperCase();
  const format = iban.startsWith("SE") ? SWEDISH_IBAN : IBAN;
  // The number stays out of the error: it may be a person's own account.
  if (!format.test(iban)) {
    throw new DomainError("iban_format");
  }
  const rearranged = iban.slice(4) + iban.slice(0, 4);
  const digits = [...rearranged].map((sign) => Number.parseInt(sign, 36)).join("");
  if (BigInt(digits) % 97n !== 1n) {
    throw new DomainError("iban_checksum");
  }
  return iban;
}

/**
 * A bankgiro number as "NNN-NNNN" or "NNNN-NNNN". Accepts it with or without the hyphen.
 * @throws DomainError bankgiro_format, bankgiro_checksum
 */
export function parseBankgiro(text: string): string {
  const match = BANKGIRO.exec(text.replace(/\s/g, ""));
  if (!match) {
    throw new DomainError("bankgiro_format");
  }
  const [, head = "", tail = ""] = match;
  if (!passesLuhn(head + tail)) {
    throw new DomainError("bankgiro_checksum");
  }
  return `${head}-${tail}`;
}
