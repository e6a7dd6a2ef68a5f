import { DomainError } from "./errors";
import { passesLuhn } from "./luhn";

/** The optional century "16" marks a legal person; a third digit below 2 would be a birth month. */
const FORMAT = /^(?:16)?(\d{2}[2-9]\d{3})-?(\d{4})$/;

/**
 * A legal person's organisationsnummer as "NNNNNN-NNNN". Accepts it with or without the hyphen and
 * the prefix 16. A sole trader's personnummer is refused: it identifies a person.
 * @throws DomainError organisation_number_format, organisation_number_checksum
 */
export function parseOrganisationNumber(text: string): string {
  const match = FORMAT.exec(text.trim());
  if (!match) {
    // The text stays out of the error: it may be somebody's personnummer.
    throw new DomainError("organisation_number_format");
  }
  const [, head = "", tail = ""] = match;
  if (!passesLuhn(head + tail)) {
    throw new DomainError("organisation_number_checksum");
  }
  return `${head}-${tail}`;
}
