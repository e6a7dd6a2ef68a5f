import type { Locale } from "@/i18n/routing";
import { isCartOpen } from "@/lib/backend/cart";
import { completeCart } from "@/lib/backend/checkout";
import { BackendError } from "@/lib/backend/errors";
import { readCartId } from "@/lib/cart-cookie";
import { paths } from "@/lib/paths";

/**
 * The confirmation of the reader's cart when it has become an order: one whose answer was lost on
 * the way is found again instead of bought anew. Null while the cart is open, or gone.
 */
export async function findConfirmation(locale: Locale): Promise<string | null> {
  const cartId = await readCartId();
  if (!cartId || (await isCartOpen(cartId))) return null;
  try {
    // Completing a completed cart places nothing: it gives the order that was placed.
    const { order_id, trace_token } = await completeCart(cartId);
    return paths.order(locale, order_id, trace_token);
  } catch (error) {
    if (error instanceof BackendError && error.code === "not_found") return null;
    throw error;
  }
}
