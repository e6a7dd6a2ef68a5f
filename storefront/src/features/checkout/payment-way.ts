import type { PaymentWay } from "@/lib/backend/card-payment";

/** The way that the address asks for where the shop takes it, else the first; null when it takes none. */
export function chosenWay(
  ways: readonly PaymentWay[],
  asked: string | undefined,
): PaymentWay | null {
  return ways.find((way) => way === asked) ?? ways[0] ?? null;
}
