import { DomainError } from "@insteg/domain";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../lib/errors";

/**
 * An account number as it is to be stored, or null for none. What is wrong with it becomes an error that
 * names the field and not the number.
 */
export function checkedNumber(
  field: string,
  typed: string | null | undefined,
  parse: (typed: string) => string,
): string | null {
  if (!typed) {
    return null;
  }
  try {
    return parse(typed);
  } catch (error) {
    if (error instanceof DomainError) {
      const message = `${field} is not a valid number`;
      throw networkError(MedusaError.Types.INVALID_DATA, error.code, message, { field });
    }
    throw error;
  }
}
