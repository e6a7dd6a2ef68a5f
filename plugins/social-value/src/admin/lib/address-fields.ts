import type { WordKey } from "../i18n/use-words";
import type { PostalAddress } from "./trade-types";

const POSTAL_CODE = /^\d{3} ?\d{2}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export const postalCode = (typed: string): WordKey | null =>
  POSTAL_CODE.test(typed) ? null : "trade.postalCodeInvalid";
export const emailAddress = (typed: string): WordKey | null =>
  EMAIL.test(typed) ? null : "trade.emailInvalid";

/** An address as a form types it. */
export function typedAddress(address: PostalAddress | undefined) {
  return {
    address_1: address?.address_1 ?? "",
    address_2: address?.address_2 ?? "",
    postal_code: address?.postal_code ?? "",
    city: address?.city ?? "",
  };
}

export const oneLineAddress = ({
  address_1,
  address_2,
  postal_code,
  city,
}: PostalAddress): string =>
  [address_1, address_2, `${postal_code} ${city}`].filter(Boolean).join(", ");
