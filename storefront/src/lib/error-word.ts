import { backendErrorCodes } from "./backend/errors";

const words = [
  ...backendErrorCodes,
  "quantity",
  "payment_declined",
  "payment_unfinished",
  "payment_returned",
] as const;
export type ErrorWord = (typeof words)[number];

/** A code from an address as a key of the messages under `errors`; anybody may write an address. */
export function toErrorWord(code: string): ErrorWord {
  return words.find((word) => word === code) ?? "invalid_data";
}
