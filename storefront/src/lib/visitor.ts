import { headers } from "next/headers";

/**
 * The address of whoever asks, for the backend's limits: else all visitors would share the shop's. The
 * last hop is the one that the proxy before the shop has seen itself; what stands before it anybody
 * may have written.
 */
export async function visitorHeaders(): Promise<Record<string, string>> {
  const address = lastHop((await headers()).get("x-forwarded-for"));
  return address ? { "x-forwarded-for": address } : {};
}

/** The last of the addresses in `x-forwarded-for`. */
export function lastHop(forwarded: string | null): string | undefined {
  return forwarded?.split(",").at(-1)?.trim() || undefined;
}
