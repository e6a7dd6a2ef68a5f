import { DomainError, isCivilDate, parseOrganisationNumber } from "@insteg/domain";
import { MUNICIPALITY_CODE, PICTURE_ADDRESS, WEB_ADDRESS } from "../../lib/formats";
import type { WordKey } from "../i18n/use-words";
import type { Problems } from "./use-form";

/** What is wrong with what was typed, as the key of the words that say so; null when nothing is. */
type Check = (typed: string) => WordKey | null;

const matches =
  (format: RegExp, problem: WordKey): Check =>
  (typed) =>
    format.test(typed) ? null : problem;

export const municipalityCode = matches(MUNICIPALITY_CODE, "errors.municipality_code_invalid");
export const webAddress = matches(WEB_ADDRESS, "errors.web_address_invalid");
export const pictureAddress = matches(PICTURE_ADDRESS, "errors.picture_address_invalid");
export const civilDate: Check = (typed) =>
  isCivilDate(typed) ? null : "errors.civil_date_invalid";

export const organisationNumber: Check = (typed) => {
  try {
    parseOrganisationNumber(typed);
    return null;
  } catch (error) {
    return error instanceof DomainError && error.code === "organisation_number_checksum"
      ? "errors.organisation_number_checksum"
      : "errors.organisation_number_format";
  }
};

/** Registration may not end before it begins; each by itself is a date. */
export function vatDates(typed: {
  vat_registered_from: string;
  vat_registered_until: string;
}): Problems<"vat_registered_until"> {
  const { vat_registered_from: from, vat_registered_until: until } = typed;
  return from && until && until < from ? { vat_registered_until: "errors.vat_dates_reversed" } : {};
}

/** The problems of the fields that have been filled in; that one must be is checked elsewhere. */
export function filledIn<Key extends string>(
  typed: Record<Key, string>,
  checks: Partial<Record<Key, Check>>,
): Problems<Key> {
  const found: Problems<Key> = {};
  for (const [key, check] of Object.entries(checks) as [Key, Check][]) {
    const text = typed[key].trim();
    const problem = text === "" ? null : check(text);
    if (problem) {
      found[key] = problem;
    }
  }
  return found;
}
