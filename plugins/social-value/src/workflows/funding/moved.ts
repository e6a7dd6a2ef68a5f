import { parseMinor, sumOf } from "@insteg/domain";

/** A capture or a refund, as Medusa gives it: decimal kronor. */
export interface Moved {
  amount: unknown;
}

/** What captures or refunds sum to, öre. */
export function sumOfMoved(moved: readonly (Moved | null)[] | null | undefined): bigint {
  return sumOf((moved ?? []).map((one) => parseMinor(Number(one?.amount ?? 0))));
}
