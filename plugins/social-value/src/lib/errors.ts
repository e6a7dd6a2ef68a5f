import { MedusaError } from "@medusajs/framework/utils";

/**
 * Builds an error that carries a code and data beside Medusa's type; the words that a person reads
 * are chosen by code where the error is shown, `message` is the English fallback.
 */
export function networkError(
  type: string,
  code: string,
  message: string,
  data: Record<string, unknown> = {},
): MedusaError & { data: Record<string, unknown> } {
  return Object.assign(new MedusaError(type, message, code), { data });
}
