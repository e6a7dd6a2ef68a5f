/** Holds the number of pieces in the cart, and nothing else: scripts may read it. */
export const cartCountCookie = "insteg_cart_count";

/** The number of pieces that the browser has been told of; 0 when none, or nonsense. */
export function readCartCount(cookies: string = document.cookie): number {
  const found = cookies.match(/(?:^|;\s*)insteg_cart_count=(\d{1,5})(?:;|$)/);
  return Number(found?.[1] ?? 0);
}
