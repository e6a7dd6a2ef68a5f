import { DomainError, parseOrganisationNumber } from "@insteg/domain";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../lib/errors";

const CIVIL_DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** The fields of an enterprise that have rules of their own. */
export interface EnterpriseFields {
  organisation_number?: string | null | undefined;
  vat_registered_from?: string | null | undefined;
  vat_registered_until?: string | null | undefined;
}

/**
 * Checks and normalises an enterprise's fields. Throws "organisation_number_format",
 * "organisation_number_checksum" (Luhn) or "civil_date_invalid" as errors a person can act on.
 */
export function checkedEnterprise<T extends EnterpriseFields>(fields: T): T {
  for (const field of ["vat_registered_from", "vat_registered_until"] as const) {
    const date = fields[field];
    if (date && !CIVIL_DATE.test(date)) {
      throw networkError(
        MedusaError.Types.INVALID_DATA,
        "civil_date_invalid",
        `${field} must be a date, YYYY-MM-DD`,
        { field, value: date },
      );
    }
  }
  if (!fields.organisation_number) {
    return fields;
  }
  try {
    return { ...fields, organisation_number: parseOrganisationNumber(fields.organisation_number) };
  } catch (error) {
    if (error instanceof DomainError) {
      throw networkError(
        MedusaError.Types.INVALID_DATA,
        error.code,
        "The organisationsnummer is not valid: ten digits, the third at least 2, with a right check digit",
        { field: "organisation_number" },
      );
    }
    throw error;
  }
}
